// Package graph draws what a scenario can come to: its scenes, the choices that lead from one to another with their grades and
// conditions, routes, and endings by kind. [Mermaid] is for pages that show such drawings, [DOT] for Graphviz, [Text] for a
// terminal. The words of a pack stay words in all of them, whatever signs they are made of.
//
// A drawing says what is written, not what can happen: a choice is in it whether or not its condition can ever hold.
// [content.Scenario.Walk] tells that.
package graph
