package ink

import (
	"context"
	"encoding/json"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"example.com/hearten/content"
)

var inkjs = flag.String("inkjs", "", "the `folder` whose node_modules hold inkjs; without it, content/ink/testdata/oracle and, where it has none, a skip")

// oracle is inkjs, compiler and runtime, told to play stories in all ways. It shares no code with us.
type oracle struct {
	command *exec.Cmd
	stories *json.Encoder
	close   func() error
	told    *json.Decoder
}

// job is a story as the oracle is given it.
type job struct {
	Ink    string            `json:"ink"`
	Depth  int               `json:"depth"`
	Meters map[string]string `json:"meters"`
	Inputs []map[string]any  `json:"inputs"`
}

// told is what the oracle says of one path of choices, or that there are no more for a learner, or of the story.
type told struct {
	Path   []int
	Ending *string
	Meters map[string]int
	Lines  []string
	Tags   []string
	Labels []string
	Last   bool
	End    bool
	Done   bool
	Errors []string
}

// ask starts the oracle.
func ask(t *testing.T) *oracle {
	t.Helper()
	folder := *inkjs
	if folder == "" {
		folder = filepath.Join("testdata", "oracle")
	}
	modules, err := filepath.Abs(filepath.Join(folder, "node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	_, missing := os.Stat(filepath.Join(modules, "inkjs"))
	node, err := exec.LookPath("node")
	switch {
	case *inkjs != "" && (err != nil || missing != nil):
		t.Fatalf("-inkjs %s: %v, %v", *inkjs, err, missing)
	case err != nil:
		t.Skip("node is not here, which runs what ink stories are held against")
	case missing != nil:
		t.Skip("inkjs is not here: npm install --no-package-lock in content/ink/testdata/oracle")
	}
	// The context of the test ends before its cleanup, where the oracle is still heard out.
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Minute)
	t.Cleanup(stop)
	o := &oracle{command: exec.CommandContext(ctx, node, filepath.Join("testdata", "oracle", "runs.js"))}
	o.command.Env = append(os.Environ(), "NODE_PATH="+modules)
	o.command.Stderr = os.Stderr
	in, err := o.command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := o.command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	o.stories, o.close, o.told = json.NewEncoder(in), in.Close, json.NewDecoder(out)
	if err := o.command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = o.close()
		_, _ = io.Copy(io.Discard, out)
		if err := o.command.Wait(); err != nil {
			t.Error(err)
		}
	})
	return o
}

// given is what the variables of a story are set to for a learner.
func (n *names) given(g content.Given) map[string]any {
	out := map[string]any{n.context: string(g.In), n.confidence: g.Confidence()}
	for ref, name := range n.levels {
		out[name] = g.Level(ref)
	}
	for ref, name := range n.met {
		out[name] = neverMet
		if kind, ok := g.Met(ref); ok {
			out[name] = string(kind)
		}
	}
	return out
}
