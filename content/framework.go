package content

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// frameworks is the list of public frameworks that alignments are checked against: framework, version, code, uri and label, with
// a line of heads.
//
//go:embed frameworks.csv
var frameworks string

// descriptor is one entry of a public framework.
type descriptor struct{ framework, version, code, uri, label string }

// descriptors reads the list of frameworks. It is the project's own: an error in it shows in every test.
func descriptors() []descriptor {
	rows, err := csv.NewReader(strings.NewReader(frameworks)).ReadAll()
	if err != nil || len(rows) < 2 {
		return nil
	}
	out := make([]descriptor, 0, len(rows))
	for _, r := range rows[1:] {
		out = append(out, descriptor{r[0], r[1], r[2], r[3], r[4]})
	}
	return out
}

// knownFrameworks are the descriptors, read once for a pack.
func (s *scope) knownFrameworks() []descriptor {
	if s.frameworks == nil && !s.trusted {
		s.frameworks = descriptors()
	}
	return s.frameworks
}

// checkAlignment holds an alignment against the list: its page, the framework, and the version or code where one is given; at is
// the chip, or the link where there is none.
func (s *scope) checkAlignment(a Alignment, at Pos) {
	if s.trusted {
		return
	}
	known := s.knownFrameworks()
	var here []descriptor
	for _, d := range known {
		if d.uri == a.URL {
			here = append(here, d)
		}
	}
	if len(here) == 0 {
		s.report(a.Pos, "A001", fmt.Sprintf("the page of “%s” is not in the list of frameworks", a.Label), suggestPage(a, known))
		return
	}
	if a.Framework == "" {
		return
	}
	of := slices.DeleteFunc(slices.Clone(here), func(d descriptor) bool { return d.framework != a.Framework })
	if len(of) == 0 {
		s.report(at, "A001", fmt.Sprintf("“%s” is not of `%s`", here[0].label, a.Framework), "write "+quoted(chipsOf(here)))
		return
	}
	if a.Code != "" && !slices.ContainsFunc(of, func(d descriptor) bool { return a.Code == d.version || a.Code == d.code }) {
		s.report(at, "A001", fmt.Sprintf("`%s` does not stand for that page", strings.TrimSpace(a.Framework+" "+a.Code)),
			"write one of "+quoted(chipsOf(of)))
	}
}

// suggestPage names the page of the same label, or of the same code.
func suggestPage(a Alignment, known []descriptor) string {
	for _, d := range known {
		if strings.EqualFold(d.label, a.Label) && (a.Framework == "" || d.framework == a.Framework) {
			return "“" + d.label + "” is " + d.uri
		}
	}
	for _, d := range known {
		if d.framework == a.Framework && d.code != "" && d.code == a.Code {
			return "`" + d.framework + " " + d.code + "` is " + d.uri
		}
	}
	var labels []string
	for _, d := range known {
		labels = append(labels, d.label)
	}
	if near := nearest(a.Label, labels); near != "" {
		return "did you mean “" + near + "”, " + known[slices.Index(labels, near)].uri + "?"
	}
	return "an alignment that is not in it may stay; nobody has looked whether its page is there"
}

// chipsOf are the chips that stand for these, each once.
func chipsOf(ds []descriptor) []string {
	var out []string
	for _, d := range ds {
		code := d.code
		if code == "" {
			code = d.version
		}
		if chip := d.framework + " " + code; !slices.Contains(out, chip) {
			out = append(out, chip)
		}
	}
	return out
}
