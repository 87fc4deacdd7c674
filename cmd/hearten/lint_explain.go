package main

import (
	"strings"

	"example.com/hearten/content"
	codepage "example.com/hearten/content/explain"
	"github.com/spf13/cobra"
)

// codeJSON is a code of lint for programs; its page is markdown.
type codeJSON struct {
	Code     string           `json:"code"`
	Severity content.Severity `json:"severity"`
	Title    string           `json:"title"`
	Page     string           `json:"page,omitempty"`
}

// runExplain prints the pages of codes; without any it lists what there are.
func runExplain(e *env, names []string) error {
	out := []codeJSON{}
	for _, c := range content.Codes() {
		if len(names) == 0 {
			out = append(out, codeJSON{c.ID, c.Severity, codepage.Title(c.ID), ""})
		}
	}
	for _, name := range names {
		c, err := codeCalled(name)
		if err != nil {
			return err
		}
		page, _ := codepage.Page(c.ID)
		out = append(out, codeJSON{c.ID, c.Severity, codepage.Title(c.ID), page})
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Codes []codeJSON `json:"codes"`
		}{schema("lint-codes"), out})
	}
	for i, c := range out {
		switch {
		case c.Page == "":
			e.say("%s  %-7s  %s\n", c.Code, c.Severity, fold(c.Title, e.width()-15, strings.Repeat(" ", 15)))
		default:
			if i > 0 {
				e.say("\n")
			}
			e.say("%s, %s\n\n%s", c.Code, c.Severity, foldPage(c.Page, e.width()))
		}
	}
	return nil
}

// codeCalled finds a code by its name, in small letters or capitals.
func codeCalled(name string) (content.ProblemCode, error) {
	var legal []string
	for _, c := range content.Codes() {
		if strings.EqualFold(c.ID, name) {
			return c, nil
		}
		legal = append(legal, c.ID)
	}
	return content.ProblemCode{}, &notFoundError{"code of lint", name, either(near(strings.ToUpper(name), legal)), "hearten pack lint --explain"}
}

// codes proposes the codes of lint.
func codes([]string) []cobra.Completion {
	var out []cobra.Completion
	for _, c := range content.Codes() {
		out = append(out, described(c.ID, codepage.Title(c.ID)))
	}
	return out
}
