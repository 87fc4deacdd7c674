package ink

import (
	"maps"
	"slices"
	"testing"

	"example.com/hearten/content"
)

func TestIdentifiersAreInksAndDiffer(t *testing.T) {
	for name, c := range map[string]struct {
		meters, scenes []string
		want           []string
	}{
		"a slug":                              {nil, []string{"her-thursday"}, []string{"her_thursday"}},
		"slugs that differ in a sign":         {nil, []string{"a-b", "a_b"}, []string{"a_b", "scene_a_b"}},
		"a third one":                         {nil, []string{"a-b", "a_b", "scene-a-b"}, []string{"a_b", "scene_a_b", "scene_scene_a_b"}},
		"a meter and a scene of one name":     {[]string{"trust"}, []string{"trust"}, []string{"trust", "scene_trust"}},
		"digits first":                        {[]string{"3d"}, []string{"2024"}, []string{"meter_3d", "scene_2024"}},
		"words of ink":                        {[]string{"MIN"}, []string{"else", "function"}, []string{"meter_MIN", "scene_else", "scene_function"}},
		"a meter called like an input":        {[]string{"context"}, nil, []string{"meter_context"}},
		"letters that every compiler takes":   {[]string{"опыт"}, []string{"qué-pasó"}, []string{"опыт", "qué_pasó"}},
		"letters that only some do":           {nil, []string{"你好"}, []string{"_4f60_597d"}},
		"a mark of its own above a letter":    {nil, []string{"e\u0301"}, []string{"e_301"}},
		"a name that looks like such numbers": {nil, []string{"你", "_4f60"}, []string{"_4f60", "scene__4f60"}},
	} {
		t.Run(name, func(t *testing.T) {
			sc := &content.Scenario{}
			for _, m := range c.meters {
				sc.Meters = append(sc.Meters, content.Meter{Name: m, Max: 3})
			}
			for _, slug := range c.scenes {
				sc.Scenes = append(sc.Scenes, &content.Scene{Slug: slug})
			}
			n := nameAll(sc, nil)
			var got []string
			for _, m := range c.meters {
				got = append(got, n.meters[m])
			}
			for _, slug := range c.scenes {
				got = append(got, n.scenes[slug])
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q; want %q", got, c.want)
			}
		})
	}
}

func TestCirclesOfRoutes(t *testing.T) {
	routes := func(slug string, to ...string) *content.Scene {
		s := &content.Scene{Slug: slug}
		for _, t := range to {
			s.Routes = append(s.Routes, content.Route{To: t})
		}
		return s
	}
	asks := func(slug, to string) *content.Scene {
		return &content.Scene{Slug: slug, Choices: []*content.Choice{{To: to}}}
	}
	for name, c := range map[string]struct {
		scenes []*content.Scene
		want   []string
	}{
		"a chain":                      {[]*content.Scene{routes("a", "b", "c"), routes("b", "c"), asks("c", "a")}, nil},
		"two scenes":                   {[]*content.Scene{routes("a", "b"), routes("b", "c", "a"), asks("c", "a")}, []string{"a", "b"}},
		"a scene that leads to itself": {[]*content.Scene{routes("a", "a", "b"), asks("b", "a")}, []string{"a"}},
		"a way into a circle":          {[]*content.Scene{routes("a", "b"), routes("b", "c"), routes("c", "b")}, []string{"b", "c"}},
		"a way to no scene":            {[]*content.Scene{routes("a", "x")}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := slices.Sorted(maps.Keys(circular(&content.Scenario{Scenes: c.scenes})))
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q; want %q", got, c.want)
			}
		})
	}
}
