// Command simulation measures the coach's choices inside stated worlds, against what a learner could use instead and against
// bounds. It prints one JSON object: N, the seed, each part's constants and figures, and all goals.
//
//	go run ./engine/simulation -n 400 -seed 1001 schedule
//
// These are tests of choice quality inside those worlds, not promises about people.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"example.com/hearten/engine/simulation/diagnostic"
	"example.com/hearten/engine/simulation/pathway"
	"example.com/hearten/engine/simulation/schedule"
	"example.com/hearten/engine/simulation/trial"
)

// part is a part of the simulation by the name that it is asked for with.
type part struct {
	name string
	run  func(n int, seed uint64) trial.Part
}

// parts in the order in which they run.
func parts() []part {
	return []part{
		{"diagnostic", diagnostic.Run},
		{"schedule", schedule.Run},
		{"pathway", pathway.Run},
	}
}

// report is what is printed.
type report struct {
	N     int                   `json:"n"`
	Seed  uint64                `json:"seed"`
	Parts map[string]trial.Part `json:"parts"`
	Goals map[string]any        `json:"goals"`
}

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// run prints the report of the parts that are asked for.
func run(args []string, out io.Writer) error {
	n, seed, chosen, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, err := fmt.Fprintln(out, usage())
		return err
	}
	if err != nil {
		return fmt.Errorf("%w\n%s", err, usage())
	}
	r := report{n, seed, map[string]trial.Part{}, map[string]any{}}
	for _, p := range chosen {
		found := p.run(n, seed)
		r.Parts[p.name] = found
		maps.Copy(r.Goals, found.Goals)
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

func parse(args []string) (n int, seed uint64, chosen []part, err error) {
	flags := flag.NewFlagSet("simulation", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.IntVar(&n, "n", 400, "")
	flags.Uint64Var(&seed, "seed", 1, "")
	if err := flags.Parse(args); err != nil {
		return 0, 0, nil, err
	}
	if n < 2 {
		return 0, 0, nil, fmt.Errorf("-n takes a number of learners from 2 on, not %d", n)
	}
	if flags.NArg() != 1 {
		return 0, 0, nil, fmt.Errorf("one part is named, after the flags; here there are %d", flags.NArg())
	}
	name := flags.Arg(0)
	chosen = slices.DeleteFunc(parts(), func(p part) bool { return name != "all" && name != p.name })
	if len(chosen) == 0 {
		return 0, 0, nil, fmt.Errorf("there is no part “%s”", name)
	}
	return n, seed, chosen, nil
}

func usage() string {
	names := make([]string, 0, len(parts())+1)
	for _, p := range parts() {
		names = append(names, p.name)
	}
	return "Usage: go run ./engine/simulation [-n LEARNERS] [-seed NUMBER] " + strings.Join(append(names, "all"), "|")
}
