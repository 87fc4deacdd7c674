package main

import (
	"runtime"
	"runtime/debug"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

// version is what the build says of itself: a release's number, or (devel).
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
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
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Hearten    string `json:"hearten"`
			PackFormat int    `json:"pack_format"`
			Go         string `json:"go"`
			System     string `json:"system"`
		}{schema("version"), version(), content.Format, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH})
	}
	e.say("hearten %s\npack format %d\n%s %s/%s\n", version(), content.Format, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}
