package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"go.etcd.io/bbolt"

	"example.com/hearten/engine"
)

// Names inside the file.
const (
	eventsBucket = "events"
	metaBucket   = "meta"
	draftsBucket = "drafts"

	schemaKey  = "schema"
	createdKey = "created"
	tailKey    = "tail"

	schemaMajor = 1
	schemaMinor = 0
)

// book is the journal inside one transaction.
type book struct {
	events, meta, drafts *bbolt.Bucket
	tail                 mark
	minor                int // of the schema it was written with
}

// newBook makes the buckets of an empty file.
func newBook(tx *bbolt.Tx, created string) (*book, error) {
	for _, name := range []string{eventsBucket, metaBucket, draftsBucket} {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return nil, err
		}
	}
	b := &book{
		events: tx.Bucket([]byte(eventsBucket)), meta: tx.Bucket([]byte(metaBucket)), drafts: tx.Bucket([]byte(draftsBucket)),
		minor: schemaMinor,
	}
	return b, errors.Join(
		b.setMeta(schemaKey, fmt.Sprintf("%d.%d", schemaMajor, schemaMinor)),
		b.setMeta(createdKey, created),
		b.setTail(mark{}),
	)
}

// openBook finds the buckets and reads the journal's own mark.
func openBook(tx *bbolt.Tx) (*book, error) {
	b := &book{meta: tx.Bucket([]byte(metaBucket))}
	if b.meta == nil {
		return nil, damaged("the bucket %q is missing", metaBucket)
	}
	if err := b.readSchema(); err != nil {
		return nil, err
	}
	b.events, b.drafts = tx.Bucket([]byte(eventsBucket)), tx.Bucket([]byte(draftsBucket))
	if b.events == nil || b.drafts == nil {
		return nil, damaged("the bucket of events or of drafts is missing")
	}
	tail, err := b.metaText(tailKey)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal([]byte(tail), &b.tail); err != nil {
		return nil, damaged("%s: %v", tailKey, err)
	}
	return b, nil
}

// openToWrite opens a book that may be written: it is of our version and as the head says.
func openToWrite(tx *bbolt.Tx, h *head) (*book, error) {
	b, err := openBook(tx)
	if err != nil {
		return nil, err
	}
	if err := b.writable(); err != nil {
		return nil, err
	}
	return b, b.check(h)
}

func (b *book) readSchema() error {
	schema, err := b.metaText(schemaKey)
	if err != nil {
		return err
	}
	major, minor, _ := strings.Cut(schema, ".")
	got, err1 := strconv.Atoi(major)
	b.minor, err = strconv.Atoi(minor)
	switch {
	case err != nil || err1 != nil || got < 1:
		return damaged("the schema %q is not a version", schema)
	case got > schemaMajor:
		return fmt.Errorf("made by a newer version of hearten (its schema is %s, this one reads %d): install that one",
			schema, schemaMajor)
	}
	return nil
}

// writable refuses a journal that only a newer version may write.
func (b *book) writable() error {
	if b.minor > schemaMinor {
		return fmt.Errorf("made by a newer version of hearten (its schema is %d.%d, this one writes %d.%d): "+
			"it can be read, not written", schemaMajor, b.minor, schemaMajor, schemaMinor)
	}
	return nil
}

func (b *book) metaText(key string) (string, error) {
	v := b.meta.Get([]byte(key))
	if v == nil {
		return "", damaged("%s is missing", key)
	}
	payload, err := unseal(metaBucket, []byte(key), v)
	if err != nil {
		return "", damaged("%s: %v", key, err)
	}
	return string(payload), nil
}

func (b *book) setMeta(key, text string) error {
	return b.meta.Put([]byte(key), seal(metaBucket, []byte(key), []byte(text)))
}

func (b *book) setTail(m mark) error {
	text, err := json.Marshal(m)
	if err != nil {
		return err
	}
	b.tail = m
	return b.setMeta(tailKey, string(text))
}

// put adds events, whose places are already given, at the end, and returns them as they will be read.
func (b *book) put(events []engine.Event) ([]engine.Event, error) {
	// Events only ever come at the end: full pages instead of half-full ones.
	b.events.FillPercent = 0.95
	tail := b.tail
	out := make([]engine.Event, len(events))
	for i, e := range events {
		r, read, err := encode(e, tail.Chain)
		if err != nil {
			return nil, err
		}
		if err := b.events.Put(r.key, r.value()); err != nil {
			return nil, err
		}
		tail.Count, tail.Seq, tail.Chain = tail.Count+1, r.seq, r.chain
		out[i] = read
	}
	return out, b.setTail(tail)
}
