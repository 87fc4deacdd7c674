package main

import "testing"

func TestPagesFold(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"a paragraph is filled anew":       {"one two three four\nfive six\n", "one two three\nfour five six\n"},
		"a short one stays":                {"one\ntwo\n\nthree", "one\ntwo\n\nthree"},
		"an entry goes on under its words": {"- one two three four", "- one two\n  three four"},
		"code goes on further in":          {"    one  two three", "    one  two\n      three"},
		"code in a fence":                  {"```\none two three four\n```", "```\none two three\n  four\n```"},
		"a word is never broken":           {"    incomprehensibilities", "    incomprehensibilities"},
		"JSON breaks behind a comma":       {`    {"a":1,"b":2}`, "    {\"a\":1,\n      \"b\":2}"},
	} {
		if got := foldPage(c.page, 14); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestAlternatives(t *testing.T) {
	for want, names := range map[string][]string{"": nil, "a": {"a"}, "a or b": {"a", "b"}, "a, b or c": {"a", "b", "c"}} {
		if got := oneOf(names); got != want {
			t.Errorf("%q: got %q, want %q", names, got, want)
		}
	}
}
