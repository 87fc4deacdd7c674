package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"flag"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"example.com/hearten/engine"
	"example.com/hearten/engine/journaltest"
	"example.com/hearten/store"
)

// The file that version 1.0 wrote, and its events one a line. They are read for ever and never written again.
const (
	v1File  = "testdata/journal-v1.db"
	v1Head  = "testdata/journal-v1.head"
	v1Lines = "testdata/journal-v1.jsonl"
)

var makeV1 = flag.Bool("make-v1", false, "write testdata/journal-v1.* if it is not there")

func TestAFileOfVersion1IsRead(t *testing.T) {
	if *makeV1 {
		writeV1(t)
	}
	dir := t.TempDir()
	write(t, dir, "journal.db", file(t, ".", v1File))
	write(t, dir, "head", file(t, ".", v1Head))
	s := store.At(dir, store.Options{})
	got, err := all(s)
	if err != nil {
		t.Fatal(err)
	}
	var want []engine.Event
	for line := range bytes.Lines(file(t, ".", v1Lines)) {
		var e engine.Event
		if err := e.UnmarshalJSON(line); err != nil {
			t.Fatal(err)
		}
		want = append(want, e)
	}
	journaltest.Same(t, got, want)
	if text, err := s.Draft("plan"); err != nil || text != "when the call starts → I say it back" {
		t.Errorf("got the draft %q, %v", text, err)
	}
	if out, err := s.Append(answers(1)...); err != nil || out[0].Seq != 19 {
		t.Errorf("got %+v, %v, want place 19", out, err)
	}
}

func writeV1(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(v1File); err == nil {
		t.Fatal("it is there already")
	}
	dir := t.TempDir()
	s := store.At(dir, store.Options{})
	if _, err := s.Append(answers(16)...); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Rewrite(func(e engine.Event) (engine.Event, bool) { return e, e.Seq != 3 && e.Seq != 16 }); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(answers(18)[16:]...); err != nil {
		t.Fatal(err)
	}
	if err := s.SetDraft("plan", "when the call starts → I say it back"); err != nil {
		t.Fatal(err)
	}
	events, err := all(s)
	if err != nil {
		t.Fatal(err)
	}
	var lines []byte
	for _, e := range events {
		b, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(append(lines, b...), '\n')
	}
	write(t, "testdata", filepath.Base(v1File), file(t, dir, "journal.db"))
	write(t, "testdata", filepath.Base(v1Head), file(t, dir, "head"))
	write(t, "testdata", filepath.Base(v1Lines), lines)
}

// strangeFrame makes a frame with no more than doc.go and the standard library.
func strangeFrame(bucket string, key, payload []byte) []byte {
	over := bytes.Join([][]byte{[]byte(bucket), key, {1}, payload}, nil)
	sum := crc32.Checksum(over, crc32.MakeTable(crc32.Castagnoli))
	return append(binary.BigEndian.AppendUint32([]byte{1}, sum), payload...)
}

// TestAStrangerCanReadTheFile reads the file of version 1 by the words of doc.go.
func TestAStrangerCanReadTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "copy.db")
	write(t, filepath.Dir(path), "copy.db", file(t, ".", v1File))
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var tail, head struct {
		Count, Seq, Rewrites uint64
		Chain                string
	}
	if err := json.Unmarshal(file(t, ".", v1Head), &head); err != nil {
		t.Fatal(err)
	}
	var lines strings.Builder
	chain := make([]byte, 16)
	count := uint64(0)
	err = db.View(func(tx *bbolt.Tx) error {
		for _, bucket := range []string{"events", "meta", "drafts"} {
			err := tx.Bucket([]byte(bucket)).ForEach(func(k, v []byte) error {
				payload := v[5:]
				if !bytes.Equal(v, strangeFrame(bucket, k, payload)) {
					t.Errorf("%s %q: the frame is another", bucket, k)
				}
				if bucket != "events" {
					return nil
				}
				sum := sha256.Sum256(bytes.Join([][]byte{chain, k, payload[16:]}, nil))
				if chain = sum[:16]; !bytes.Equal(chain, payload[:16]) {
					t.Errorf("place %d: the chain is another", binary.BigEndian.Uint64(k))
				}
				count++
				lines.Write(payload[17+int(payload[16]):])
				lines.WriteByte('\n')
				return nil
			})
			if err != nil {
				return err
			}
		}
		meta := tx.Bucket([]byte("meta"))
		if got := string(meta.Get([]byte("schema"))[5:]); got != "1.0" {
			t.Errorf("got the schema %q", got)
		}
		return json.Unmarshal(meta.Get([]byte("tail"))[5:], &tail)
	})
	if err != nil {
		t.Fatal(err)
	}
	if tail != head || tail.Count != count || tail.Seq != 18 || tail.Rewrites != 1 || tail.Chain != hex.EncodeToString(chain) {
		t.Errorf("got the tail %+v and the head %+v, with %d events and the chain %x", tail, head, count, chain)
	}
	if got := lines.String(); got != string(file(t, ".", v1Lines)) {
		t.Errorf("got the lines\n%s", got)
	}
}

// setSchema gives a journal another schema, as another version of hearten would.
func setSchema(t *testing.T, dir, schema string) {
	t.Helper()
	db, err := bbolt.Open(filepath.Join(dir, "journal.db"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		key := []byte("schema")
		return tx.Bucket([]byte("meta")).Put(key, strangeFrame("meta", key, []byte(schema)))
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestSchemas(t *testing.T) {
	const newer = "made by a newer version of hearten"
	for _, c := range []struct {
		schema      string
		read, write string // what the error says; "" is none
	}{
		{"1.0", "", ""},
		{"1.7", "", newer},
		{"2.0", newer, newer},
		{"12.3", newer, newer},
		{"0.9", "damaged", "damaged"},
		{"one", "damaged", "damaged"},
	} {
		t.Run(c.schema, func(t *testing.T) {
			s, dir := filled(t, 3)
			setSchema(t, dir, c.schema)
			got, err := all(s)
			says(t, "read", err, c.read)
			if c.read == "" && len(got) != 3 {
				t.Errorf("got %d events, want 3", len(got))
			}
			_, err = s.Append(answers(1)...)
			says(t, "append", err, c.write)
			says(t, "draft", s.SetDraft("plan", "when"), c.write)
			_, err = s.Rewrite(everything)
			says(t, "rewrite", err, c.write)
		})
	}
}

func says(t *testing.T, doing string, err error, want string) {
	t.Helper()
	if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
		t.Errorf("%s: got %v, want %q", doing, err, want)
	}
}
