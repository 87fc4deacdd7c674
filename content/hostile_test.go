package content_test

import (
	"io/fs"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"example.com/hearten/content"
	"golang.org/x/tools/txtar"
)

// basePack is the small pack of the corpus as files that a test may change.
func basePack(t testing.TB) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	base := os.DirFS("testdata/lint/base")
	if err := fs.WalkDir(base, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(base, p)
		out[p] = &fstest.MapFile{Data: data}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// places are the spots of a pack that hold words: the file and what stands there.
var places = map[string][2]string{
	"paragraph of a lesson":   {"lessons/ask.md", "A question costs four seconds."},
	"title":                   {"lessons/ask.md", "# Ask first"},
	"heading of a question":   {"lessons/ask.md", "Which one asks?"},
	"words of an option":      {"lessons/ask.md", "You could call them."},
	"feedback":                {"lessons/ask.md", "It leaves the story with them."},
	"try":                     {"lessons/ask.md", "I ask what they have tried."},
	"behaviour":               {"competencies/listening.md", "Asks before advising."},
	"table of levels":         {"competencies/listening.md", "There is a pause."},
	"alignment":               {"competencies/listening.md", "listen actively"},
	"line of a scene":         {"scenarios/parcel.md", "It was to be here on Monday."},
	"name of a scene":         {"scenarios/parcel.md", "## Not found"},
	"words of a choice":       {"scenarios/parcel.md", "What was in it?"},
	"feedback on a choice":    {"scenarios/parcel.md", "He wanted this one."},
	"ending":                  {"scenarios/parcel.md", "You find it behind the counter."},
	"debrief":                 {"scenarios/parcel.md", "He was not heard, and not sent away."},
	"footnote":                {"scenarios/parcel.md", "Something hangs on it."},
	"criterion":               {"badges/heard.md", "Finish"},
	"what a role asks for":    {"roles/seller.md", "They tell you what they need."},
	"nudge":                   {"nudges/reminders.md", "Has the moment come?"},
	"manifest":                {"pack.md", "The smallest pack that has everything."},
	"words of a link in pack": {"pack.md", "The late parcel"},
	"situation of a checkup":  {"checkups/start.md", "Six people wait"},
}

// hostile is text that no pack may hold anywhere.
var hostile = map[string]string{
	"escape":                           "a\x1b[8mb",
	"escape as an entity":              "a&#27;[8mb",
	"escape as a hex entity":           "a&#x1B;[8mb",
	"entity split by emphasis":         "&**#27;**[8mX",
	"entity split by struck emphasis":  "~~&**#27;**[8mX~~",
	"entity split in its digits":       "&#2**7;**",
	"entity split by a link":           "&[#27;](#)x",
	"escape behind an escaped entity":  "&amp;#27;[8m",
	"twice escaped entity":             "&amp;amp;#27;[8m",
	"OSC 8":                            "\x1b]8;;https://example.org\x1b\\x",
	"OSC 52":                           "\x1b]52;c;eA==\x07",
	"DCS":                              "\x1bPx\x1b\\",
	"C1 CSI":                           "a\u009b31m",
	"C1 CSI as an entity":              "a&#155;31m",
	"C1 as a raw byte":                 "a\x9b31m",
	"NUL":                              "a\x00b",
	"backspace":                        "a\bb",
	"carriage return":                  "a\rb",
	"delete":                           "a\x7fb",
	"right-to-left override":           "a\u202eb",
	"override as an entity":            "a&#x202e;b",
	"isolate":                          "a\u2066b",
	"named bidi mark":                  "a&rlm;b",
	"invalid UTF-8":                    "a\xffb",
	"inline HTML":                      "a <b>c</b>",
	"comment":                          "a <!-- b --> c",
	"processing instruction":           "a <?php b ?> c",
	"declaration":                      "a <!DOCTYPE html> c",
	"CDATA":                            "a <![CDATA[b]]> c",
	"script link":                      "[a](javascript:alert%281%29)",
	"script link in capitals":          "[a](JaVaScRiPt:x)",
	"script link with an entity":       "[a](&#106;avascript:x)",
	"script link with a named entity":  "[a](javascript&colon;x)",
	"script link with a hidden tab":    "[a](java&Tab;script:x)",
	"script link with a hidden return": "[a](java&NewLine;script:x)",
	"script link with a soft hyphen":   "[a](java&shy;script:x)",
	"script link with spaces":          "[a](<  javascript:x>)",
	"script link with an escape":       "[a](javascript\\:x)",
	"data link":                        "[a](data:text/html,x)",
	"file link":                        "[a](file:///etc/passwd)",
	"vbscript link":                    "[a](vbscript:x)",
	"link without a scheme":            "[a](//example.org)",
	"escape in an address":             "[a](https://example.org/&#27;)",
	"automatic script link":            "<javascript:x>",
	"automatic ssh link":               "<ssh://host/x>",
	"image from elsewhere":             "![a](https://example.org/a.png)",
	"image without a scheme":           "![a](//example.org/a.png)",
	"image of data":                    "![a](data:image/png;base64,AA)",
}

func TestHostileTextIsRefusedEverywhere(t *testing.T) {
	n := 0
	for place, at := range places {
		for what, text := range hostile {
			n++
			fsys := basePack(t)
			old := string(fsys[at[0]].Data)
			changed := strings.Replace(old, at[1], at[1]+" "+text, 1)
			if changed == old {
				t.Fatalf("%s: %q does not stand in %s", place, at[1], at[0])
			}
			fsys[at[0]] = &fstest.MapFile{Data: []byte(changed)}
			pack, problems := content.Load(fsys, nil)
			if pack != nil || !has(problems, "P020") {
				t.Errorf("%s in %s: not refused: %v", what, place, problems)
			}
			printable(t, reflect.ValueOf(problems))
		}
	}
	t.Logf("%d cases", n)
}

func TestHostileBlocksAreRefused(t *testing.T) {
	for what, text := range map[string]string{
		"HTML block":                   "<div>\nx\n</div>",
		"HTML in a quote":              "> <div>",
		"HTML in a list":               "- <script>x</script>",
		"HTML in a table":              "| <b>a</b> |\n| --- |",
		"HTML in a heading":            "### <b>x</b>",
		"HTML in strong words":         "**a <i>b</i>**",
		"HTML in a link":               "[<b>x</b>](#hook)",
		"HTML in an alert":             "> [!TIP]\n> <b>x</b>",
		"bad link by reference":        "[a][b]\n\n[b]: javascript:x",
		"bad reference nobody uses":    "[b]: javascript:x",
		"escape in a code span":        "`\x1b[8m`",
		"escape in a code block":       "```\n\x1b[8m\n```",
		"escape in a code block's tag": "```\x1b[8m\nx\n```",
		"escape in a title of a link":  "[a](#hook \"\x1b[8m\")",
		"escape in a footnote's name":  "a[^\x1b]\n\n[^\x1b]: b",
	} {
		fsys := basePack(t)
		replace(fsys, "lessons/ask.md", "A question costs four seconds.", text)
		if pack, problems := content.Load(fsys, nil); pack != nil || !has(problems, "P020") {
			t.Errorf("%s: not refused: %v", what, problems)
		}
	}
}

func TestHostileFrontMatterIsRefused(t *testing.T) {
	for what, text := range map[string]string{
		"escape":             "title: \"a\\e[8m\"",
		"escape by number":   "title: \"a\\x1b[8m\"",
		"C1":                 "title: \"a\\u009b31m\"",
		"override":           "title: \"a\\u202eb\"",
		"override in a list": "title: a\nsources: [\"a\\u202eb\"]",
		"NUL":                "title: \"a\\0b\"",
		"raw escape":         "title: a\x1b[8m",
	} {
		fsys := basePack(t)
		replace(fsys, "lessons/ask.md", "title: Ask first", text)
		pack, problems := content.Load(fsys, nil)
		if pack != nil || !has(problems, "P020") {
			t.Errorf("%s: not refused: %v", what, problems)
		}
		printable(t, reflect.ValueOf(problems))
	}
}

func TestHostileFileNamesAreCleaned(t *testing.T) {
	fsys := basePack(t)
	fsys["lessons/a\x1b[8mb\u202e.md"] = &fstest.MapFile{Data: []byte("no front matter")}
	pack, problems := content.Load(fsys, nil)
	if pack != nil || !has(problems, "P020") {
		t.Errorf("not refused: %v", problems)
	}
	printable(t, reflect.ValueOf(problems))
}

func TestHarmlessTextIsKept(t *testing.T) {
	for _, text := range []string{
		"3 < 4 and 5 > 4 & more", "&lt;b&gt; and \\<b>", "`<b>`", "שלום and مرحبا and 你好", "naïve café", "“quotes” — dashes…",
		"<https://example.org/?a=1&b=2>", "[mail](mailto:a@example.org)", "a: b", "\\*not emphasis\\*", "![a picture](picture.png)",
	} {
		fsys := basePack(t)
		replace(fsys, "lessons/ask.md", "A question costs four seconds.", text)
		if pack, problems := content.Load(fsys, nil); pack == nil {
			t.Errorf("%q: refused: %v", text, problems)
		}
	}
}

func replace(fsys fstest.MapFS, file, old, text string) {
	fsys[file] = &fstest.MapFile{Data: []byte(strings.Replace(string(fsys[file].Data), old, text, 1))}
}

func has(problems []content.Problem, code string) bool {
	for _, p := range problems {
		if p.Code == code {
			return true
		}
	}
	return false
}

// printable fails where a text anywhere in v could steer a terminal.
func printable(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		if !utf8.ValidString(s) || content.Clean(s) != s {
			t.Errorf("text that is not clean: %q", s)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			printable(t, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			printable(t, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			printable(t, v.Index(i))
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			printable(t, k)
			printable(t, v.MapIndex(k))
		}
	}
}

// FuzzLoad takes an archive of files for a pack: whatever they hold, there is no panic, the pack is nil exactly when
// there is an error, places lie in files, and no text is unclean.
func FuzzLoad(f *testing.F) {
	seed := func(fsys fs.FS) {
		a := &txtar.Archive{}
		_ = fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				data, _ := fs.ReadFile(fsys, p)
				a.Files = append(a.Files, txtar.File{Name: p, Data: data})
			}
			return nil
		})
		f.Add(txtar.Format(a))
	}
	seed(os.DirFS("testdata/example-pack"))
	seed(os.DirFS("testdata/lint/base"))
	for _, text := range hostile {
		fsys := basePack(f)
		replace(fsys, "lessons/ask.md", "A question costs four seconds.", text)
		seed(fsys)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		fsys := fstest.MapFS{}
		for _, file := range txtar.Parse(data).Files {
			if fs.ValidPath(file.Name) {
				fsys[file.Name] = &fstest.MapFile{Data: file.Data}
			}
		}
		pack, problems := content.Load(fsys, nil)
		if (pack == nil) != content.HasErrors(problems) {
			t.Errorf("pack %v, problems %v", pack != nil, problems)
		}
		for _, p := range problems {
			if p.File == "" || p.Line < 1 || p.Col < 1 || p.Message == "" {
				t.Errorf("a problem without place or words: %#v", p)
			}
		}
		printable(t, reflect.ValueOf(problems))
		if pack != nil {
			printable(t, reflect.ValueOf(pack))
		}
	})
}

// FuzzFile lays one file over the base pack, which reaches further than an archive of noise.
func FuzzFile(f *testing.F) {
	base := basePack(f)
	names := slices.Sorted(maps.Keys(base))
	for i, name := range names {
		f.Add(i, base[name].Data)
	}
	f.Fuzz(func(t *testing.T, i int, data []byte) {
		fsys := maps.Clone(base)
		fsys[names[((i%len(names))+len(names))%len(names)]] = &fstest.MapFile{Data: data}
		pack, problems := content.Load(fsys, nil)
		if (pack == nil) != content.HasErrors(problems) {
			t.Errorf("pack %v, problems %v", pack != nil, problems)
		}
		printable(t, reflect.ValueOf(problems))
		if pack != nil {
			printable(t, reflect.ValueOf(pack))
		}
	})
}
