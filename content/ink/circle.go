package ink

import "example.com/hearten/content"

// circular are the scenes from which routes may lead back without a choice in between, conditions aside. ink has no bound of
// its own on what happens between two choices.
func circular(sc *content.Scenario) map[string]bool {
	out := map[string]bool{}
	for _, scene := range sc.Scenes {
		seen := map[string]bool{}
		for queue := routesOf(scene); len(queue) > 0; queue = queue[1:] {
			at := queue[0]
			if at == scene.Slug {
				out[at] = true
				break
			}
			if next := sc.Scene(at); next != nil && !seen[at] {
				seen[at] = true
				queue = append(queue, routesOf(next)...)
			}
		}
	}
	return out
}

func routesOf(scene *content.Scene) []string {
	var out []string
	for _, r := range scene.Routes {
		out = append(out, r.To)
	}
	return out
}

// stopCircle stops the story where more routes were followed in a row than can lead anywhere new: all that changes on them is
// which scenes were seen.
func (w *writer) stopCircle() {
	n := len(w.scenario.Scenes)
	w.line("~ %s = %s + 1", w.steps, w.steps)
	w.line("{ %s > %d:", w.steps, n*(n+1))
	w.line("    -> DONE")
	w.line("}")
}
