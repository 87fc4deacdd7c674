// Package packs holds the packs that come with Hearten, so that the first session needs nothing but the program. They are
// embedded as the files that their authors wrote and opened by their front matter; a test holds each of them to every check
// that a stranger's pack has to pass, warnings included.
package packs
