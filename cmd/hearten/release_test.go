package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// release is what .goreleaser.yaml says, as far as it has to be true of this repository.
type release struct {
	Before struct {
		Hooks []string `yaml:"hooks"`
	} `yaml:"before"`
	Builds []struct {
		Main    string   `yaml:"main"`
		Ldflags []string `yaml:"ldflags"`
		Flags   []string `yaml:"flags"`
	} `yaml:"builds"`
	Archives []struct {
		Files []struct {
			Src string `yaml:"src"`
		} `yaml:"files"`
	} `yaml:"archives"`
}

func readRelease(t *testing.T) release {
	t.Helper()
	b, err := os.ReadFile("../../.goreleaser.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var r release
	if err := yaml.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Builds) != 1 || len(r.Archives) != 1 {
		t.Fatalf("%d builds and %d archives, want one of each", len(r.Builds), len(r.Archives))
	}
	return r
}

// TestAReleaseNamesWhatThereIs: the hooks of a release run commands that the program has, and the archives hold files that
// are there or that a hook has written.
func TestAReleaseNamesWhatThereIs(t *testing.T) {
	r := readRelease(t)
	ran := regexp.MustCompile(`go run (?:-\S+ (?:\S+ \}\} )?)*\./cmd/hearten ([^">]+)(?:> (\S+?)"?$)?`)
	var made, commands []string
	for _, hook := range r.Before.Hooks {
		m := ran.FindStringSubmatch(hook)
		if m == nil {
			if strings.Contains(hook, "hearten") {
				t.Errorf("the hook %q is not understood", hook)
			}
			continue
		}
		args := strings.Fields(m[1])
		cmd, rest, err := newRoot(world(false)).Find(args)
		if err != nil || !cmd.HasParent() {
			t.Errorf("the hook %q names no command: %v", hook, err)
			continue
		}
		if err := cmd.ParseFlags(rest); err != nil {
			t.Errorf("the hook %q: %v", hook, err)
		}
		if err := cmd.Args(cmd, cmd.Flags().Args()); err != nil {
			t.Errorf("the hook %q: %v", hook, err)
		}
		commands = append(commands, strings.Join(args, " "))
		made = append(made, filepath.Dir(m[2]))
		if f := cmd.Flag("dir"); f != nil {
			made = append(made, f.Value.String())
		}
	}
	for _, shell := range shells() {
		if !slices.Contains(commands, "completion "+shell) {
			t.Errorf("no hook writes the completions for %s", shell)
		}
	}
	for _, f := range r.Archives[0].Files {
		if dir, name := filepath.Split(f.Src); name == "*" {
			if !slices.Contains(made, filepath.Clean(dir)) {
				t.Errorf("no hook writes into %s", dir)
			}
		} else if _, err := os.Stat(filepath.Join("../..", f.Src)); err != nil {
			t.Error(err)
		}
	}
	ignored, err := os.ReadFile("../../.gitignore")
	if err != nil || !strings.Contains(string(ignored), "/build/\n") || !strings.Contains(string(ignored), "/dist/\n") {
		t.Errorf("what a release makes is not ignored: %v\n%s", err, ignored)
	}
	t.Logf("%d hooks, %d of them run hearten; %d kinds of file", len(r.Before.Hooks), len(commands), len(r.Archives[0].Files))
	if len(commands) < 5 || len(r.Archives[0].Files) < 6 {
		t.Error("too few")
	}
}

// TestAReleaseIsStamped builds the program with the flags of a release and asks it for its version.
func TestAReleaseIsStamped(t *testing.T) {
	r := readRelease(t)
	flags := strings.ReplaceAll(strings.Join(r.Builds[0].Ldflags, " "), "{{ .Version }}", "9.8.7")
	program := filepath.Join(t.TempDir(), "hearten")
	build := exec.Command("go", "build", "-ldflags="+flags, "-o", program, r.Builds[0].Main)
	build.Dir = "../.."
	if words, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, words)
	}
	out, err := exec.Command(program, "version", "--json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var got struct{ Hearten string }
	if err := json.Unmarshal(out, &got); err != nil || got.Hearten != "9.8.7" {
		t.Errorf("got %q, %v; want 9.8.7", got.Hearten, err)
	}
	if out, err := exec.Command(program, "--version").Output(); err != nil || string(out) != "hearten 9.8.7\n" {
		t.Errorf("--version: got %q, %v", out, err)
	}
	if out, err := exec.Command(program, "man").Output(); err != nil || !strings.Contains(string(out), `"hearten 9.8.7"`) {
		t.Errorf("man: got %v and\n%.200s", err, out)
	}
}

func TestACommitInWords(t *testing.T) {
	const revision = "0123456789abcdef0123456789abcdef01234567"
	for want, o := range map[string]origin{
		"":                                  {},
		"commit 0123456789ab":               {Revision: revision},
		"commit 0123456789ab of 2026-11-24": {Revision: revision, Date: "2026-11-24T07:30:00Z"},
		"commit 0123456789ab of 2026-11-24, with changes": {Revision: revision, Date: "2026-11-24T07:30:00Z", Changed: true},
	} {
		if got := o.commit(); got != want {
			t.Errorf("%+v: got %q, want %q", o, got, want)
		}
	}
}
