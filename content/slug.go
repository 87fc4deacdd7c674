package content

import (
	"strconv"
	"strings"
	"unicode"
)

// slug makes the anchor of a heading as code hosts do: the second of one name gets "-1".
func (r *reader) slug(heading Line) string {
	base := slugOf(heading.String())
	slug := base
	for r.f.slugs[slug] {
		r.slugs[base]++
		slug = base + "-" + strconv.Itoa(r.slugs[base])
	}
	r.f.slugs[slug] = true
	return slug
}

// slugOf is the anchor of a heading without regard to others: small letters, digits, marks, "-" and "_" kept, spaces
// turned into hyphens.
func slugOf(heading string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(strings.TrimSpace(heading)) {
		switch {
		case c == ' ':
			b.WriteByte('-')
		case c == '-' || unicode.In(c, unicode.L, unicode.M, unicode.Nd, unicode.Pc):
			b.WriteRune(c)
		}
	}
	return b.String()
}
