package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"

	"example.com/hearten/engine"
)

const (
	frameFormat = 1
	frameSize   = 5 // format byte and CRC
)

// chain is a hash over an event's record and all before it; zero before the first.
type chain [16]byte

// next returns the chain after a record. It puts together in scratch what is hashed.
func (c chain) next(scratch *[]byte, key, body []byte) chain {
	*scratch = append(append(append((*scratch)[:0], c[:]...), key...), body...)
	sum := sha256.Sum256(*scratch)
	return chain(sum[:len(c)])
}

// MarshalText writes the chain in hex.
func (c chain) MarshalText() ([]byte, error) {
	return hex.AppendEncode(nil, c[:]), nil
}

// UnmarshalText reads what MarshalText wrote.
func (c *chain) UnmarshalText(b []byte) error {
	got, err := hex.DecodeString(string(b))
	if err != nil || len(got) != len(c) {
		return fmt.Errorf("%q is not a chain", b)
	}
	*c = chain(got)
	return nil
}

// seal puts a payload into its frame: format byte, CRC, payload.
func seal(bucket string, key, payload []byte) []byte {
	v := make([]byte, 0, frameSize+len(payload))
	v = append(v, frameFormat)
	v = binary.BigEndian.AppendUint32(v, checksum(bucket, key, payload))
	return append(v, payload...)
}

// unseal returns the payload of a frame; it shares value's memory.
func unseal(bucket string, key, value []byte) ([]byte, error) {
	switch {
	case len(value) < frameSize:
		return nil, errors.New("too short to be a record")
	case value[0] != frameFormat:
		return nil, fmt.Errorf("format %d is not known", value[0])
	}
	payload := value[frameSize:]
	if binary.BigEndian.Uint32(value[1:frameSize]) != checksum(bucket, key, payload) {
		return nil, errors.New("the checksum does not match")
	}
	return payload, nil
}

func checksum(bucket string, key, payload []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	sum := crc32.Update(0, table, []byte(bucket))
	sum = crc32.Update(sum, table, key)
	sum = crc32.Update(sum, table, []byte{frameFormat})
	return crc32.Update(sum, table, payload)
}

func placeKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }

// record is an event as the journal keeps it, still undecoded. Its slices live in bbolt's memory: no longer than the
// transaction.
type record struct {
	seq   uint64
	key   []byte
	chain chain
	body  []byte // length of the type name, type name, JSON
}

// openRecord checks a record's frame.
func openRecord(key, value []byte) (record, error) {
	if len(key) != 8 {
		return record{}, damaged("an event's key has %d bytes", len(key))
	}
	r := record{seq: binary.BigEndian.Uint64(key), key: key}
	payload, err := unseal(eventsBucket, key, value)
	if err != nil {
		return record{}, damagedAt(r.seq, "%v", err)
	}
	if len(payload) < len(r.chain)+1 {
		return record{}, damagedAt(r.seq, "too short to be an event")
	}
	r.chain, r.body = chain(payload[:len(r.chain)]), payload[len(r.chain):]
	return r, nil
}

// follows says whether the record comes right after one with the chain prev.
func (r record) follows(prev chain, scratch *[]byte) error {
	if prev.next(scratch, r.key, r.body) != r.chain {
		return damagedAt(r.seq, "it does not follow from the event before it")
	}
	return nil
}

// event decodes the record.
func (r record) event(d *engine.Decoder) (engine.Event, error) {
	n := 1 + int(r.body[0])
	if len(r.body) < n {
		return engine.Event{}, damagedAt(r.seq, "too short to be an event")
	}
	e, err := d.Event(r.body[n:])
	if err != nil {
		if newer := (*engine.UnknownFactError)(nil); errors.As(err, &newer) {
			return engine.Event{}, fmt.Errorf("place %d: %w", r.seq, err)
		}
		return engine.Event{}, damagedAt(r.seq, "%v", err)
	}
	if e.Seq != r.seq || e.Fact.Type() != string(r.body[1:n]) {
		return engine.Event{}, damagedAt(r.seq, "it names another place or type")
	}
	return e, nil
}

// encode turns an event into its record after the chain prev, and gives back the event as it will be read.
func encode(e engine.Event, prev chain) (record, engine.Event, error) {
	b, err := json.Marshal(e)
	if err != nil {
		return record{}, e, err
	}
	name := e.Fact.Type()
	r := record{seq: e.Seq, key: placeKey(e.Seq)}
	r.body = append(append([]byte{byte(len(name))}, name...), b...)
	r.chain = prev.next(new([]byte), r.key, r.body)
	e, err = r.event(new(engine.Decoder))
	return r, e, err
}

// value is the record's value in the events bucket.
func (r record) value() []byte {
	return seal(eventsBucket, r.key, append(r.chain[:], r.body...))
}
