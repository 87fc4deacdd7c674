package po_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"example.com/hearten/content/po"
)

func whole() *po.File {
	return &po.File{
		Header: []po.Field{{"Language", "es"}, {"Content-Type", "text/plain; charset=UTF-8"}},
		Messages: []po.Message{
			{Context: "pack.md title", ID: "First \"days\"", Str: "Los primeros\ndías\\", Notes: []string{"short"}, Places: []string{"pack.md:5"}, Remarks: []string{"mine"}},
			{Context: "pack.md#path item", ID: "A\tB", Places: []string{"pack.md:9", "pack.md:12"}},
			{Context: "x", ID: "two\nlines", Str: "dos\nlíneas\n", Fuzzy: true, Before: "one\nline"},
		},
	}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	want := whole()
	text := want.String()
	got, err := po.Parse([]byte(text))
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	for i := range got.Messages {
		if got.Messages[i].Line == 0 {
			t.Errorf("message %d has no line", i)
		}
		got.Messages[i].Line = 0
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %#v\nwant %#v\nfrom\n%s", got, want, text)
	}
}

func TestParse(t *testing.T) {
	const head = "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\n"
	for _, tc := range []struct{ name, src, want string }{
		{"an empty file", "", ""},
		{"strings in pieces", head + "msgid \"\"\n\"a \"\n\"b\"\nmsgstr \"c\"\n", "a b = c"},
		{"lines of Windows and a mark of order", "\ufeff" + strings.ReplaceAll(head+"msgid \"a\"\nmsgstr \"b\"\n", "\n", "\r\n"), "a = b"},
		{"messages without an empty line between", head + "msgid \"a\"\nmsgstr \"b\"\n#: x:1\nmsgid \"c\"\nmsgstr \"d\"\nmsgctxt \"y\"\nmsgid \"c\"\nmsgstr \"e\"\n", "a = b, c = d, c = e"},
		{"an obsolete message", head + "#~ msgid \"a\"\n#~ msgstr \"b\"\n", ""},
		{"a plural", head + "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n", "line 6: packs have no plural forms"},
		{"no msgstr", head + "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"\n", "line 6: the message that ends here has no `msgid` or no `msgstr`"},
		{"a bare quote", head + "msgid \"a\"b\"\nmsgstr \"\"\n", "line 5: a quote in a text is written \\\""},
		{"an unknown escape", head + "msgid \"\\q\"\nmsgstr \"\"\n", "line 5: \\q means nothing here"},
		{"text from nowhere", "\"a\"\n", "line 1: a text stands here, and nothing says what it is"},
		{"a message twice", head + "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n\n", "line 10: the message that ends here is there twice: first in line 5"},
		{"other bytes", head + "msgid \"\xff\"\n", "line 5: this is not UTF-8 text: save the file as UTF-8"},
		{"other words", "<html>\n", "line 1: `<html>` is nothing that stands in a PO file"},
	} {
		f, err := po.Parse([]byte(tc.src))
		var got []string
		if err != nil {
			var syntax *po.SyntaxError
			if !errors.As(err, &syntax) {
				t.Errorf("%s: the error is %T", tc.name, err)
			}
			got = []string{err.Error()}
		} else {
			for _, m := range f.Messages {
				got = append(got, m.ID+" = "+m.Str)
			}
		}
		if strings.Join(got, ", ") != tc.want {
			t.Errorf("%s: got %q, want %q", tc.name, strings.Join(got, ", "), tc.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(whole().String()))
	f.Fuzz(func(t *testing.T, src []byte) {
		file, err := po.Parse(src)
		if err != nil {
			return
		}
		if _, err := po.Parse([]byte(file.String())); err != nil {
			t.Errorf("what was written cannot be read: %v\n%s", err, file)
		}
	})
}
