package main

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/hearten/content"
	codepage "example.com/hearten/content/explain"
)

// sarifLog is a report in SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read.
type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string       `json:"id"`
	Short   sarifText    `json:"shortDescription"`
	Help    sarifText    `json:"help"`
	Default sarifSetting `json:"defaultConfiguration"`
}

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifSetting struct {
	Level string `json:"level"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

// sarifRegion is where a problem begins: a line, and a column in code points, both from 1.
type sarifRegion struct {
	Line int `json:"startLine"`
	Col  int `json:"startColumn"`
}

// saySARIF prints problems as a report, with a rule for each code that occurs.
func saySARIF(e *env, problems []content.Problem) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{"hearten", built().Version, []sarifRule{}}},
		ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	rules := &run.Tool.Driver.Rules
	for _, c := range content.Codes() {
		if slices.ContainsFunc(problems, func(p content.Problem) bool { return p.Code == c.ID }) {
			page, _ := codepage.Page(c.ID)
			*rules = append(*rules, sarifRule{c.ID, sarifText{Text: capital(c.Title) + "."}, sarifText{page, page}, sarifSetting{sarifLevel(c.Severity)}})
		}
	}
	for _, p := range problems {
		text := capital(p.Message) + "."
		if p.Suggestion != "" {
			text += "\n" + capital(p.Suggestion)
		}
		run.Results = append(run.Results, sarifResult{
			p.Code, slices.IndexFunc(*rules, func(r sarifRule) bool { return r.ID == p.Code }), sarifLevel(p.Severity),
			sarifText{Text: text},
			[]sarifLocation{{sarifPhysical{sarifArtifact{uriOf(p.File)}, sarifRegion{p.Line, p.Col}}}},
		})
	}
	return e.sayJSON(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

// sarifLevel is a severity in the words of SARIF.
func sarifLevel(s content.Severity) string {
	if s == content.Info {
		return "note"
	}
	return string(s)
}

// uriOf is a path as a URI reference: relative to where the command was run if it lies in there, else from the root.
func uriOf(path string) string {
	path = fromHere(path)
	if !filepath.IsAbs(path) {
		return (&url.URL{Path: filepath.ToSlash(path)}).String()
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // a drive
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// fromHere writes a path that starts at the root from where the command was run, where it lies in there.
func fromHere(path string) string {
	here, err := os.Getwd()
	if err != nil || !filepath.IsAbs(path) {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}
