package hostiletest

import (
	"fmt"
	"strings"
)

// usual are archives that keep to the rules.
func usual() []Archive {
	inFolder := entries()
	dotted := entries()
	for i := range inFolder {
		inFolder[i].name = "some_folder-1.0/" + inFolder[i].name
		dotted[i].name = "./" + dotted[i].name
	}
	timed := entries()
	timed[0].pax = map[string]string{"mtime": "1700000000.5", "atime": "1", "ctime": "2"}
	out := []Archive{
		of("nothing that must not be", entries()...), of("all in a folder", inFolder...), of("names that begin with a dot and a slash", dotted...),
		of("an entry for each folder", append([]entry{{name: "competencies/", kind: '5', mode: 0o755}, {name: "lessons", kind: '5'}}, entries()...)...),
		of("times of parts of seconds", timed...), of("a list that fits", summed(func(s string) string { return s })...),
		of("a list in binary form", summed(func(s string) string { return strings.ReplaceAll(s, "  ", " *") })...),
		of("a readme, a licence and a notice", with(entry{name: "README.md", body: "x"}, entry{name: "LICENSE", body: "x"}, entry{name: "NOTICE.md", body: "x"})...),
		raw("blocks of padding behind the end", func() []byte { return packed(append(tape(entries()...), make([]byte, 9*1024)...)) }),
		raw("a name in the head of the compression", func() []byte {
			b := tape(entries()...)
			return append(stored([]byte("\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\xff../../etc/passwd\x00"), b), trailer(b)...)
		}),
	}
	for i := range out {
		out[i].Taken = true
	}
	return out
}

// names are archives with a file that is called what none may be called.
func names() (out []Archive) {
	for _, name := range []string{
		"../x.md", "../../../../../../../../tmp/x.md", "lessons/../../x.md", "lessons/..", "..", "./../x.md", "/x.md", "//x.md", "/etc/cron.d/x.md",
		`C:\x.md`, "C:x.md", "c:/x.md", `..\x.md`, `\\server\share\x.md`, `lessons\x.md`, "lessons//x.md", "lessons/./x.md", ".", "./", "~/x.md",
		".bashrc", ".git/config", ".new/x.md", ".old-first-days/pack.md", ".lock", "lessons/.x.md", "lessons/...",
		"con.md", "lessons/nul.md", "com1.md", "lpt9.x.md", "aux/x.md", "prn", "x.md.", "x.md ", " x.md", "lessons./x.md", "lessons /x.md",
		"-rf.md", "lessons/--help.md", "X.md", "Lessons/x.md", "readme.MD", "License.md", "PROGRA~1.md",
		"x.md:stream", "x.md::$DATA", "x*.md", "x?.md", "x|y.md", "x<y.md", `x"y.md`, "$(id).md", "`id`.md", "x;id.md", "%2e%2e%2fx.md",
		"\x1b[2J.md", "\x1b]0;x\x07.md", "x\ny.md", "x\ty.md", "x\r.md", "\u202edm.x", "x\u200by.md", "\ufeffx.md", "x\xff.md", "\xc0\xae\xc0\xae/x.md",
		"caf\u00e9.md", "cafe\u0301.md", "\uff50ack.md", "\u212a.md", "\u0440ack.md", "🙂.md",
		"x.sh", "x.exe", "x.html", "x.js", "Makefile", "x.md.sh", "x.yaml", "lessons/calibration.json", "lessons/sha256sums.txt", "lessons/README", "lessons/pack.toml",
		strings.Repeat("a", 81) + ".md", strings.Repeat("abc/", 22) + "x.md", strings.Repeat("long-folder/", 8)[:96] + "x.md",
	} {
		out = append(out, of(fmt.Sprintf("a file called %.40q", name), with(entry{name: name, body: "# x\n"})...))
	}
	// What does not fit the field of a header comes in front of it.
	for _, c := range []struct{ what, name string }{
		{"5,000 letters", strings.Repeat("a", 5000) + ".md"},
		{"a thousand folders", strings.Repeat("a/", 1000) + "x.md"},
		{"a way out behind 120 letters", strings.Repeat("a/", 60) + strings.Repeat("../", 61) + "x.md"},
	} {
		out = append(out,
			of("a GNU name of "+c.what, with(entry{name: "././@LongLink", kind: 'L', body: c.name + "\x00"}, entry{name: "x.md", body: "x"})...),
			of("an extended name of "+c.what, with(entry{name: "x.md", body: "x", pax: map[string]string{"path": c.name}})...))
	}
	return append(out, of("a name in two parts that leads out", with(entry{name: "x.md", body: "x", field: map[int]string{345: "../.."}})...),
		of("a file without a name", with(entry{body: "x"})...))
}
