package engine

import (
	"encoding"
	"reflect"
	"slices"
	"strings"
)

// layout is how a Go type is written in JSON.
type layout struct {
	typ     reflect.Type
	form    form
	members []member // of an object
	elem    *layout  // of an array, a map or a pointer
	key     *layout  // of a map
	// whole is where facts and arrays are put together, oneKey and oneElem where keys and elements of a map are.
	whole, oneKey, oneElem reflect.Value
	// known are the values met so far, by their text: of a type that reads itself, and of small parts that come again and
	// again, such as an item or the evidence of a choice.
	known map[string]reflect.Value
}

// member is a field of an object. Its index leads through embedded ones.
type member struct {
	quoted string // the name as it is written, `"run":`
	index  []int
	of     *layout
}

// form is one of the forms of JSON, as far as events use them.
type form int

const (
	unknownForm form = iota
	stringForm
	boolForm
	intForm
	uintForm
	floatForm
	namedForm // a string that a type reads itself
	objectForm
	arrayForm
	mapForm
	pointerForm
)

// layout returns the layout of a type.
func (d *Decoder) layout(t reflect.Type) *layout {
	if l, ok := d.layouts[t]; ok {
		return l
	}
	l := &layout{typ: t, form: formOf(t)}
	d.layouts[t] = l
	d.fill(l)
	if l.form == namedForm || l.recurs() {
		l.known = map[string]reflect.Value{}
	}
	return l
}

// fill finds out what the type is made of.
func (d *Decoder) fill(l *layout) {
	t := l.typ
	switch l.form {
	case objectForm:
		if l.members = d.members(t, nil); l.members == nil {
			l.form = unknownForm
		}
	case arrayForm:
		l.elem, l.whole = d.layout(t.Elem()), reflect.New(t).Elem()
	case pointerForm:
		l.elem = d.layout(t.Elem())
	case mapForm:
		l.key, l.elem = d.layout(t.Key()), d.layout(t.Elem())
		l.oneKey, l.oneElem = reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		if l.key.form != namedForm || l.elem.form != intForm {
			l.form = unknownForm
		}
	case unknownForm, stringForm, boolForm, intForm, uintForm, floatForm, namedForm:
	}
}

// recurs reports whether values of the type are parts that come again and again.
func (l *layout) recurs() bool {
	switch l.form {
	case mapForm:
		return true
	case arrayForm:
		return l.elem.form == namedForm || l.elem.form == objectForm && l.elem.recurs()
	case objectForm:
		return !slices.ContainsFunc(l.members, func(m member) bool {
			return m.of.form == arrayForm || m.of.form == objectForm || m.of.form == mapForm || m.of.form == pointerForm
		})
	case unknownForm, stringForm, boolForm, intForm, uintForm, floatForm, namedForm, pointerForm:
	}
	return false
}

func formOf(t reflect.Type) form {
	if reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		if flat(t) {
			return namedForm
		}
		return unknownForm
	}
	switch t.Kind() {
	case reflect.String:
		return stringForm
	case reflect.Bool:
		return boolForm
	case reflect.Int:
		return intForm
	case reflect.Uint64:
		return uintForm
	case reflect.Float64:
		return floatForm
	case reflect.Struct:
		return objectForm
	case reflect.Slice:
		return arrayForm
	case reflect.Map:
		return mapForm
	case reflect.Pointer:
		return pointerForm
	}
	return unknownForm
}

// flat reports whether values of the type share nothing that could be changed.
func flat(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Int:
		return true
	case reflect.Struct:
		for i := range t.NumField() {
			if !flat(t.Field(i).Type) {
				return false
			}
		}
		return true
	}
	return false
}

// members are the fields of a struct, those of embedded ones too; none where two have one name or a field is written in an
// unusual way.
func (d *Decoder) members(t reflect.Type, at []int) []member {
	var out []member
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(at[:len(at):len(at)], i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			inner := d.members(f.Type, index)
			if inner == nil {
				return nil
			}
			out = append(out, inner...)
		case name == "" || name == "-" || !f.IsExported() || options == "string":
			return nil
		default:
			out = append(out, member{`"` + name + `":`, index, d.layout(f.Type)})
		}
	}
	names := map[string]bool{}
	for _, m := range out {
		if names[m.quoted] {
			return nil
		}
		names[m.quoted] = true
	}
	return out
}
