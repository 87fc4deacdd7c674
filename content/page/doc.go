// Package page writes a pack as one page of HTML for the people who must approve it: everything that a learner may come to read,
// and what is behind it. Lessons stand whole, with the example of every setting; conversations scene by scene, with links between
// them, and with what each reply is worth and what is said to it.
//
// The page holds all of itself. It has no scripts and asks for nothing from outside, which its content security policy says to the
// browser as well; it is readable on light and dark grounds and on paper. Words come from the tree of cleaned words that the packs
// are parsed into and pass html/template, so that no mark-up of an author becomes any of the page's; only links to web and mail
// addresses stay links. The same pack makes the same bytes.
package page
