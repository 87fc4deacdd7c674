package ink

import "testing"

func TestWordsStayWords(t *testing.T) {
	for name, c := range map[string]struct{ words, want string }{
		"plain words":                       {"“It's fine.” – Ines", "“It's fine.” – Ines"},
		"what would be logic":               {"{trust: yes|no}", `\{trust: yes\|no\}`},
		"what would end a choice":           {"Stop [now]", `Stop \[now\]`},
		"what would be a tag":               {"It is # 1", `It is \# 1`},
		"an arrow":                          {"a -> b", `a \-> b`},
		"a dash alone":                      {"so - no", "so - no"},
		"a tunnel":                          {"->-> b", `\->\-> b`},
		"glue, a thread, a smaller sign":    {"a<>b <- c < d", `a\<>b \<- c < d`},
		"an address, which holds a comment": {"http://x.test/*", `http:/\/x.test/\*`},
		"a backslash":                       {`a\b\`, `a\\b\\`},
		"a sign that starts a choice":       {"* a * b", `\* a * b`},
		"a sign that starts a gather":       {"- a", `\- a`},
		"a sign that starts a knot":         {"=== a ===", `\=== a ===`},
		"a sign that starts logic":          {"~ trust = 9", `\~ trust = 9`},
		"a word that declares":              {"VAR x = 3", `\VAR x = 3`},
		"a remark to the author":            {"TODO: ring", `\TODO: ring`},
		"the word in the middle":            {"a TODO: ring", "a TODO: ring"},
		"what is taken for a slip":          {"else: no", `else{":"} no`},
		"white space":                       {"  a\n\tb ", "a b"},
		"nothing":                           {" ", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := line(c.words); got != c.want {
				t.Errorf("got %s; want %s", got, c.want)
			}
		})
	}
}
