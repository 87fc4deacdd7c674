// Package theme holds the looks of the screen, each under what it means: a speaker, a chosen row, a good reply. No colour
// stands anywhere else.
//
// A theme is asked for by its name and by whether the terminal's ground is dark ([Named]), and fitted to the colours that
// the terminal has ([Theme.Within]). What a theme paints ([Style.Paint]) and what the sink lets through ([Theme.Allows]) come
// from the same styles. Contrast is computed in a test for every meaning, on dark and light grounds, after the conversion
// to 256 colours too, and for ansi16 with the palettes that terminals come with.
//
// ansi16 is plain for a reason. Terminals may brighten a colour below 8 when it is bold, and each palette has other colours
// that can be read: on dark grounds only bright cyan is safe in all of them, on light grounds only blue and red that are
// not bold. Everything else is said with bold and underline in the terminal's own colour.
package theme
