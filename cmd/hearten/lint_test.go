package main

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
)

// strange are problems with everything in them that a format has to write in another way.
func strange() []content.Problem {
	return []content.Problem{
		{File: "my pack/lessons/100%, é:1.md", Line: 12, Col: 3, Severity: content.Error, Code: "S004", Message: "no scene: 50%\r\n", Suggestion: "did you mean `x`?"},
		{File: "my pack/lessons/100%, é:1.md", Line: 14, Col: 1, Severity: content.Info, Code: "S013", Message: "no condition asks"},
		{File: "../other/pack.md", Line: 1, Col: 1, Severity: content.Warning, Code: "P013", Message: "nothing leads"},
	}
}

// TestSARIFHasWhatItsSchemaRequires holds the report to the members that SARIF 2.1.0 requires, and to its enumerations.
func TestSARIFHasWhatItsSchemaRequires(t *testing.T) {
	for name, problems := range map[string][]content.Problem{"a pack with problems": strange(), "a pack without": nil} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			e := &env{out: &out, err: &out, getenv: func(string) string { return "" }}
			if err := saySARIF(e, problems); err != nil {
				t.Fatal(err)
			}
			var report map[string]any
			if err := json.Unmarshal(out.Bytes(), &report); err != nil {
				t.Fatal(err)
			}
			run := report["runs"].([]any)[0].(map[string]any)
			driver := run["tool"].(map[string]any)["driver"].(map[string]any)
			rules := driver["rules"].([]any)
			results := run["results"].([]any) // a list also where it is empty: absent would mean that nobody looked
			if report["version"] != "2.1.0" || driver["name"] != "hearten" || run["columnKind"] != "unicodeCodePoints" || len(results) != len(problems) {
				t.Errorf("got %v", report)
			}
			for i, r := range results {
				checkResult(t, r.(map[string]any), rules, problems[i])
			}
			t.Logf("%d results, %d rules", len(results), len(rules))
		})
	}
}

func checkResult(t *testing.T, result map[string]any, rules []any, want content.Problem) {
	t.Helper()
	rule := rules[int(result["ruleIndex"].(float64))].(map[string]any)
	if result["ruleId"] != want.Code || rule["id"] != want.Code {
		t.Errorf("got rule %v and %v, want %s", result["ruleId"], rule["id"], want.Code)
	}
	for _, text := range []any{rule["shortDescription"], rule["help"], result["message"]} {
		if text.(map[string]any)["text"] == "" {
			t.Errorf("%s has no text in %v", want.Code, text)
		}
	}
	if level := result["level"].(string); !slices.Contains([]string{"none", "note", "warning", "error"}, level) {
		t.Errorf("got level %q", level)
	}
	at := result["locations"].([]any)[0].(map[string]any)["physicalLocation"].(map[string]any)
	region := at["region"].(map[string]any)
	if int(region["startLine"].(float64)) != want.Line || int(region["startColumn"].(float64)) != want.Col {
		t.Errorf("got region %v, want %d:%d", region, want.Line, want.Col)
	}
	uri := at["artifactLocation"].(map[string]any)["uri"].(string)
	parsed, err := url.Parse(uri)
	if err != nil || parsed.Path != want.File || strings.ContainsAny(uri, " é") {
		t.Errorf("got the address %q (%v), want %q percent-encoded", uri, err, want.File)
	}
}

func TestWorkflowCommandsAreEscaped(t *testing.T) {
	var out bytes.Buffer
	e := &env{out: &out, err: &out, getenv: func(string) string { return "" }}
	if err := sayWorkflow(e, strange()); err != nil {
		t.Fatal(err)
	}
	want := "::error file=my pack/lessons/100%25%2C é%3A1.md,line=12,col=3,title=S004::no scene: 50%25%0D%0A%0Adid you mean `x`?\n" +
		"::notice file=my pack/lessons/100%25%2C é%3A1.md,line=14,col=1,title=S013::no condition asks\n" +
		"::warning file=../other/pack.md,line=1,col=1,title=P013::nothing leads\n"
	if got := out.String(); got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
}

func TestAddressesOfFilesElsewhere(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	if err := os.Mkdir("a pack", 0o755); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "a pack", "x.md"):         "a%20pack/x.md",
		filepath.Join(filepath.Dir(dir), "other.md"): (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(filepath.Join(filepath.Dir(dir), "other.md")), "/")}).String(),
		"a:b.md": "./a:b.md",
	} {
		if got := uriOf(path); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}
