package tui

import (
	"io"
	"os"

	"github.com/charmbracelet/colorprofile"

	"example.com/hearten/engine"
)

// Options is what a full-screen run may touch.
type Options struct {
	// Open gives the coach. It is called once, while the terminal gets ready: reading the packs takes as long as that does.
	Open func() (*engine.Coach, error)
	// In and Out are the terminal.
	In  io.Reader
	Out io.Writer
	// Environ is the environment that the terminal's abilities are read from, as `NAME=value`.
	Environ []string
	// Awaited stands on the screen until the first one is read.
	Awaited Awaited
	// Minutes is how long the session may be; 0 is the learner's own.
	Minutes int
	// Begin, where set, is opened at once, and the program ends with it; else Today is shown.
	Begin *engine.Agenda
	// WriteFirst asks for the learner's own words before the choices of every turn.
	WriteFirst bool
	// FPS is how many frames a second are drawn at most; 0 is 60.
	FPS int
	// Settings are how it looks and asks.
	Settings Settings
	// Keep keeps settings that were changed on the screen, for this run and the ones to come; nil keeps none.
	Keep func(Settings) error
	// KeepTalk keeps a prepared talk as a conversation of the learner's own; nil keeps none.
	KeepTalk func(engine.Progress, engine.ID) (KeptTalk, error)
	// Notices are lines to be shown once at the start, such as what is not understood in the settings file.
	Notices []string
	// Room, where set, is shown instead of Today.
	Room Room
	// Preview, where set, is shown instead of Today: there is no learner then, and nothing else to go to.
	Preview *Preview
	// Topics are the pages of help that can be read.
	Topics []Topic
	// Editor is the learner's own editor, about to open a file; its input and output are still to be set. Nil is none.
	Editor func(path string) Editor
	// Scratch puts a text into a new private file for the editor. read gives what stands in it afterwards, cleaned, and
	// removes it; it has to be called, once.
	Scratch func(text string) (path string, read func() (string, error), err error)
	// Debug gives the faults of a run, with their stack traces, to those who can mend them, in [Left].
	Debug bool
	// Profile, where set, are the colours that the terminal has; else they are found out.
	Profile *colorprofile.Profile
	// Width and Height are the size of a terminal that cannot be asked; 0 is 80×24.
	Width, Height int
	// Signals, where set, takes the place of the system's: for tests.
	Signals <-chan os.Signal

	// keys, where set, takes the place of the table of keys: for a test that breaks it.
	keys keyTable
}

// Awaited is what is shown before anything is read: what the screen will be called, and what stands at the other end of its
// first line.
type Awaited struct{ Head, Side string }
