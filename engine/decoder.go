package engine

import (
	"reflect"
	"time"
)

// Decoder reads events as [Event.MarshalJSON] writes them, with the same outcome as [Event.UnmarshalJSON] and several times
// as fast: the type of a fact is looked at once, the text once, and equal words, names and days share their memory. What is
// written in any other way is left to UnmarshalJSON. The zero value is ready; one Decoder serves one goroutine.
type Decoder struct {
	words words
	// facts are the layouts of the facts met so far, by the names of their types.
	facts   map[string]*layout
	layouts map[reflect.Type]*layout
}

// Event reads one event.
func (d *Decoder) Event(b []byte) (e Event, err error) {
	s := scan{b: b, words: &d.words}
	if e, ok := d.event(&s); ok {
		return e, nil
	}
	err = e.UnmarshalJSON(b)
	return e, err
}

// event reads the envelope, whose members have one order.
func (d *Decoder) event(s *scan) (e Event, ok bool) {
	if !s.literal(`{"seq":`) {
		return e, false
	}
	if e.Seq, ok = s.uint(); !ok || !s.literal(`,"at":`) {
		return e, false
	}
	if e.At, ok = s.time(); !ok || !s.literal(`,"day":`) {
		return e, false
	}
	if e.Day, ok = s.day(); !ok {
		return e, false
	}
	if e.Behind = s.literal(`,"behind":true`); s.literal(`,"session":`) {
		id, ok := s.word()
		if !ok {
			return e, false
		}
		e.Session = ID(id)
	}
	if !s.literal(`,"type":`) {
		return e, false
	}
	name, ok := s.word()
	if !ok || !s.literal(`,"fact":`) {
		return e, false
	}
	of := d.fact(name)
	if of == nil || of.form != objectForm || !of.readObject(s, of.whole) || !s.literal(`}`) || s.i < len(s.b) {
		return e, false
	}
	e.Fact, ok = of.whole.Interface().(Fact)
	return e, ok
}

// fact returns the layout of the facts of a type, nil where it is not known.
func (d *Decoder) fact(name string) *layout {
	if l, ok := d.facts[name]; ok {
		return l
	}
	if d.facts == nil {
		d.facts, d.layouts = map[string]*layout{}, map[reflect.Type]*layout{}
	}
	empty, err := decodeFact(name, []byte("{}"))
	if err != nil {
		return nil
	}
	l := d.layout(reflect.TypeOf(empty))
	l.whole = reflect.New(l.typ).Elem()
	d.facts[name] = l
	return l
}

// time reads a time of the form of the journal.
func (s *scan) time() (t time.Time, ok bool) {
	b, plain := s.text()
	const dot, zone = len("2006-01-02T15:04:05"), len("2006-01-02T15:04:05.000")
	if !plain || len(b) <= zone || b[dot] != '.' || b[zone] >= '0' && b[zone] <= '9' {
		return t, false
	}
	return t, t.UnmarshalText(b) == nil
}

// day reads a day; a year has few.
func (s *scan) day() (Day, bool) {
	b, plain := s.text()
	if !plain {
		return 0, false
	}
	if d, ok := s.words.days[string(b)]; ok {
		return d, true
	}
	d, err := ParseDay(string(b))
	if err != nil {
		return 0, false
	}
	if s.words.days == nil {
		s.words.days = map[string]Day{}
	}
	s.words.days[string(b)] = d
	return d, true
}
