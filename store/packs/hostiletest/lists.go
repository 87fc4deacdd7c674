package hostiletest

import (
	"strings"
)

// lists are archives whose list of hashes is not that of their files.
func lists() []Archive {
	list := func(what string, change func(string) string) Archive {
		return of("a list of hashes "+what, summed(change)...)
	}
	zeros := strings.Repeat("0", 64)
	return []Archive{
		list("with a wrong one", func(s string) string { return zeros + s[64:] }),
		list("with another file", func(s string) string { return s + zeros + "  lessons/other.md\n" }),
		list("with a file outside", func(s string) string { return s + zeros + "  ../../x\n" }),
		list("with a file of the system", func(s string) string { return s + zeros + "  /etc/passwd\n" }),
		list("with itself", func(s string) string { return s + zeros + "  sha256sums.txt\n" }),
		list("without a file", func(s string) string { return s[strings.IndexByte(s, '\n')+1:] }),
		list("with a file twice", func(s string) string { return s + s[:strings.IndexByte(s, '\n')+1] }),
		list("that is empty", func(string) string { return "" }),
		list("that is no list", func(string) string { return "these are the files\n" }),
		list("of MD5", func(s string) string { return s[32:] }),
		list("with a line of a megabyte", func(s string) string { return s + strings.Repeat("a", 1<<20) + "\n" }),
		list("with an escape", func(s string) string { return s + zeros + "  \x1b[2J\n" }),
		list("of another pack's files", func(s string) string { return strings.ReplaceAll(s, "lessons/", "lektionen/") }),
	}
}

// pages are archives of a pack that is none, or one that none may be.
func pages() []Archive {
	called := func(id string) Archive {
		return of("a pack with the id "+strings.ToValidUTF8(id, "?"), paged(page(id, ""))...)
	}
	renamed := entries()
	renamed[2].name = "index.md"
	return []Archive{
		called("mine"), called("first-days"), called("../x"), called("a/b"), called("con"), called("nul"), called("über"), called("Evening"),
		called(".new"), called("-x"), called(strings.Repeat("a", 60)), called("\"\\e[2J\""), called("\"a\\nb\""), called("''"), called("[a, b]"), called("evening talks"),
		of("no page", entries()[:2]...), of("a page of another name", renamed...),
		of("a second page", with(entry{name: "other.md", body: page("other", "")})...),
		of("a page that is no text", paged("\x00\x01\x02\xff")...),
		of("a page of YAML that grows", paged("---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\nkind: pack\n---\n\n# x\n")...),
		of("a page of brackets", paged("---\nkind: "+strings.Repeat("[", 8000)+"\n---\n\n# x\n")...),
		of("a pack that requires what is not here", paged(page(ID, "requires: [nowhere]\n"))...),
		of("a pack that requires itself", paged(page(ID, "requires: [evening-talks]\n"))...),
		of("a pack of another format", paged(strings.Replace(page(ID, ""), "format: 1", "format: 9", 1))...),
		of("an address that runs something", paged(page(ID, "url: \"javascript:x\"\n"))...),
		of("a title with an escape", paged(strings.Replace(page(ID, ""), "title: Evening talks", `title: "\e]0;x\a"`, 1))...),
		of("a heading with an escape", paged(strings.Replace(page(ID, ""), "# Evening", "# &#27;[2J Evening", 1))...),
		of("a version with an escape", paged(strings.Replace(page(ID, ""), "version: 1.0.0", `version: "\e[2J"`, 1))...),
		of("a lesson with a script", with(entry{name: "x.md", body: "<script>x</script>\n"})...),
		of("a picture that no badge names", with(entry{name: "x.svg", body: "<svg onload='x'/>"})...),
		of("a calibration that is none", with(entry{name: "calibration.json", body: strings.Repeat("[", 100_000)})...),
		of("a lesson nested deep", with(entry{name: "x.md", body: strings.Repeat("> ", 2000) + "x\n"})...),
	}
}
