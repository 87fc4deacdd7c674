package engine

import (
	"encoding"
	"reflect"
)

// read reads a value into v, which holds nothing yet, and reports whether it was written as expected.
func (l *layout) read(s *scan, v reflect.Value) bool {
	if s.literal("null") {
		return true
	}
	switch l.form {
	case stringForm:
		word, ok := s.word()
		v.SetString(word)
		return ok
	case boolForm:
		value, ok := s.bool()
		v.SetBool(value)
		return ok
	case intForm:
		n, ok := s.int()
		v.SetInt(n)
		return ok && !v.OverflowInt(n)
	case uintForm:
		n, ok := s.uint()
		v.SetUint(n)
		return ok
	case floatForm:
		f, ok := s.float()
		v.SetFloat(f)
		return ok
	case namedForm:
		return l.readNamed(s, v)
	case objectForm, arrayForm, mapForm:
		return l.readPart(s, v)
	case pointerForm:
		v.Set(reflect.New(l.typ.Elem()))
		return l.elem.read(s, v.Elem())
	case unknownForm:
	}
	return false
}

func (l *layout) readNamed(s *scan, v reflect.Value) bool {
	b, plain := s.text()
	if !plain {
		return false
	}
	if got, ok := l.known[string(b)]; ok {
		v.Set(got)
		return true
	}
	one := reflect.New(l.typ)
	if u, ok := one.Interface().(encoding.TextUnmarshaler); !ok || u.UnmarshalText(b) != nil {
		return false
	}
	v.Set(one.Elem())
	l.remember(b, one.Elem())
	return true
}

// remember keeps a value by its text.
func (l *layout) remember(b []byte, one reflect.Value) {
	if len(b) > longestPart {
		return
	}
	if len(l.known) >= mostWords {
		clear(l.known)
	}
	l.known[string(b)] = one
}

// readPart reads an object, an array or a map, or finds one with the same text.
func (l *layout) readPart(s *scan, v reflect.Value) bool {
	if l.known == nil {
		return l.readNew(s, v)
	}
	begin := s.i
	b := s.part()
	if got, ok := l.known[string(b)]; ok {
		v.Set(got)
		return true
	}
	s.i = begin
	if !l.readNew(s, v) {
		return false
	}
	if b != nil {
		one := reflect.New(l.typ).Elem()
		one.Set(v)
		l.remember(b, one)
	}
	return true
}

func (l *layout) readNew(s *scan, v reflect.Value) bool {
	switch l.form {
	case objectForm:
		return l.readObject(s, v)
	case arrayForm:
		return l.readArray(s, v)
	case mapForm:
		return l.readMap(s, v)
	case unknownForm, stringForm, boolForm, intForm, uintForm, floatForm, namedForm, pointerForm:
	}
	return false
}

// readObject reads members in the order of the fields, each once at most.
func (l *layout) readObject(s *scan, v reflect.Value) bool {
	v.SetZero()
	if s.literal("{}") {
		return true
	}
	next := 0
	for begin := "{"; s.literal(begin); begin = "," {
		for next < len(l.members) && !s.literal(l.members[next].quoted) {
			next++
		}
		if next == len(l.members) {
			return false
		}
		m := l.members[next]
		field := v
		for _, i := range m.index {
			field = field.Field(i)
		}
		if !m.of.read(s, field) {
			return false
		}
		next++
	}
	return next > 0 && s.literal("}")
}

// readArray reads the elements into a slice of the layout's own, to be copied once it is known how many there are.
func (l *layout) readArray(s *scan, v reflect.Value) bool {
	if s.literal("[]") {
		v.Set(reflect.MakeSlice(l.typ, 0, 0))
		return true
	}
	n := 0
	for begin := "["; s.literal(begin); begin = "," {
		if n == l.whole.Len() {
			l.whole.Grow(n + 1)
			l.whole.SetLen(l.whole.Cap())
		}
		one := l.whole.Index(n)
		if one.SetZero(); !l.elem.read(s, one) {
			return false
		}
		n++
	}
	if n == 0 || !s.literal("]") {
		return false
	}
	v.Grow(n)
	v.SetLen(n)
	v.SetCap(n) // who appends to a part makes a copy of it
	reflect.Copy(v, l.whole)
	return true
}

func (l *layout) readMap(s *scan, v reflect.Value) bool {
	v.Set(reflect.MakeMap(l.typ))
	if s.literal("{}") {
		return true
	}
	n := 0
	for begin := "{"; s.literal(begin); begin = "," {
		l.oneElem.SetZero()
		if !l.key.readNamed(s, l.oneKey) || !s.literal(":") || !l.elem.read(s, l.oneElem) {
			return false
		}
		v.SetMapIndex(l.oneKey, l.oneElem)
		n++
	}
	return n > 0 && s.literal("}")
}
