package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"github.com/spf13/cobra"
)

// calibrationFile is where a pack keeps what answers say of it.
const calibrationFile = "calibration.json"

func newPackCalibrate(e *env) *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "calibrate DIR ANSWERS.jsonl... [-o FILE]",
		Short: "learn from people's answers how hard a pack's questions are",
		Example: `hearten pack calibrate my-pack answers/*.jsonl
hearten pack calibrate my-pack ada.jsonl sam.jsonl -o -     print it`,
		Args: takes(2, 10_000),
		RunE: func(_ *cobra.Command, args []string) error {
			if to == "" {
				to = filepath.Join(args[0], calibrationFile)
			}
			return runCalibrate(e, args[0], args[1:], to)
		},
	}
	cmd.Flags().StringVarP(&to, "output", "o", "", "write this `file`, not calibration.json in the folder; - is standard output")
	return cmd
}

// runCalibrate puts the answers of all files together, fits the pack to them and writes what came of it. What cannot
// be used is named and left aside; that nothing was written is an error.
func runCalibrate(e *env, dir string, files []string, to string) error {
	if to == "-" && e.flags.json {
		return &usageError{words: "--json tells what came of it and -o - prints the file: choose one", see: "pack calibrate --help"}
	}
	pack, lib, err := openToCalibrate(e, dir)
	if err != nil {
		return err
	}
	if err := mayReplace(to, files); err != nil {
		return err
	}
	c := &calibrating{pack: pack, pool: engine.NewAnswerPool(lib, pack), fates: map[engine.Fate]int{}}
	for _, name := range files {
		if err := c.read(e, name); err != nil {
			return err
		}
	}
	c.items = c.pool.Fit()
	fitted := content.Calibration{}
	for _, it := range c.items {
		if it.Answers >= engine.FewestAnswers {
			fitted[content.Target(it.Place)] = it.Calibrated
		}
	}
	if len(fitted) == 0 {
		c.sayLeftAside(e)
		if c.pool.Answers() == 0 {
			return fmt.Errorf("there is no answer to “%s” in what was handed in: nothing was written", pack.Title)
		}
		return fmt.Errorf("no question or scene of “%s” has answers by %d people yet: nothing was written", pack.Title, engine.FewestAnswers)
	}
	if to == "-" {
		c.sayLeftAside(e)
		_, err := e.out.Write(fitted.JSON())
		return err
	}
	c.replaced = replacedBy(to, dir, lib)
	if err := replaceFile(to, fitted.JSON(), 0o644); err != nil {
		return unwritable(to, err)
	}
	return c.say(e, to, dir)
}

// openToCalibrate loads the pack in a folder as if it had no calibration, and a library with it.
func openToCalibrate(e *env, dir string) (*content.Pack, *content.Library, error) {
	if err := isFolder(dir, "pack calibrate --help"); err != nil {
		return nil, nil, err
	}
	have, err := e.library()
	if err != nil {
		return nil, nil, err
	}
	pack, problems := content.Load(uncalibrated{os.DirFS(dir)}, have)
	if pack == nil {
		l := linted{written: written{root: dir}, problems: problems}
		format := "text"
		if e.flags.json {
			format = "json"
		}
		if err := sayLinted(e, []linted{l}, format); err != nil {
			return nil, nil, err
		}
		return nil, nil, countOf(problems)
	}
	all, isThere := have.Packs(), false
	for i, p := range all {
		if p.ID == pack.ID {
			all[i], isThere = pack, true
		}
	}
	if !isThere {
		all = append(all, pack)
	}
	lib, err := content.NewLibrary(all...)
	return pack, lib, err
}

// uncalibrated is the folder of a pack without its calibration.
type uncalibrated struct{ fs.FS }

func (u uncalibrated) Open(name string) (fs.File, error) {
	if name == calibrationFile {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return u.FS.Open(name)
}

// replacedBy says in words what a file replaces, "" where there is none.
func replacedBy(to, dir string, lib *content.Library) string {
	if _, err := os.Stat(to); errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	if to != filepath.Join(dir, calibrationFile) {
		return "the calibration that was there"
	}
	if old, _ := content.Load(os.DirFS(dir), lib); old != nil {
		return "one for " + questions(len(old.Calibration))
	}
	return "one that could not be read"
}

// calibrating is a calibration on its way.
type calibrating struct {
	pack     *content.Pack
	pool     *engine.AnswerPool
	fates    map[engine.Fate]int
	files    []*answerFile
	items    []engine.CalibratedItem
	replaced string
}
