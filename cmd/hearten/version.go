package main

import (
	"runtime"
	"runtime/debug"
	"time"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

// stamped is the number of a release: go build -ldflags "-X main.stamped=1.2.3" ./cmd/hearten. It is the one package
// variable of the program because the linker can set nothing else; nothing in the program changes it.
var stamped string

// origin is what the program says of where it comes from.
type origin struct {
	// Version is the number of a release, or what the Go tool makes of the commit, or (devel).
	Version string `json:"hearten"`
	// Revision is the commit, Date its time (RFC 3339), and Changed says that files were changed since; all are absent
	// where the Go tool could not tell.
	Revision string `json:"revision,omitempty"`
	Date     string `json:"date,omitempty"`
	Changed  bool   `json:"changed,omitempty"`
}

// built reads what was stamped in and what the Go tool has written into the program.
func built() origin {
	b := origin{Version: "(devel)"}
	info, ok := debug.ReadBuildInfo()
	if ok && info.Main.Version != "" {
		b.Version = info.Main.Version
	}
	if stamped != "" {
		b.Version = stamped
	}
	if !ok {
		return b
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Revision = s.Value
		case "vcs.time":
			if t, err := time.Parse(time.RFC3339, s.Value); err == nil {
				b.Date = t.UTC().Format(time.RFC3339)
			}
		case "vcs.modified":
			b.Changed = s.Value == "true"
		}
	}
	return b
}

// commit is the revision in words, "" where it is not known.
func (b origin) commit() string {
	if b.Revision == "" {
		return ""
	}
	words := "commit " + b.Revision[:min(12, len(b.Revision))]
	if b.Date != "" {
		words += " of " + b.Date[:len(time.DateOnly)]
	}
	if b.Changed {
		words += ", with changes"
	}
	return words
}

func newVersion(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "the version of the program and of the pack format it reads",
		Example: "hearten version\nhearten version --json",
		Args:    takes(0, 0),
		RunE:    func(*cobra.Command, []string) error { return runVersion(e) },
	}
}

func runVersion(e *env) error {
	b := built()
	if e.flags.json {
		return e.sayJSON(struct {
			head
			origin
			PackFormat int    `json:"pack_format"`
			Go         string `json:"go"`
			System     string `json:"system"`
		}{schema("version"), b, content.Format, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH})
	}
	e.say("hearten %s\n", b.Version)
	if words := b.commit(); words != "" {
		e.say("%s\n", words)
	}
	e.say("pack format %d\n%s %s/%s\n", content.Format, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}
