package content

// fileName is the name of a file's noun in its pack.
type fileName struct {
	kind Kind
	id   string
}

// index lets the files be found by kind and id. Of two that have the same, the first by path is found.
func (s *scope) index() {
	s.byID, s.ids = map[fileName]*file{}, map[Kind][]string{}
	for _, p := range s.paths() {
		f := s.files[p]
		if f == nil || f.translation || f.kind == "" {
			continue
		}
		name := fileName{f.kind, f.id}
		if _, taken := s.byID[name]; !taken {
			s.byID[name] = f
		}
		s.ids[f.kind] = append(s.ids[f.kind], f.id)
	}
}

// find returns the file of a kind with this id, or nil.
func (s *scope) find(kind Kind, id string) *file { return s.byID[fileName{kind, id}] }

// idsOf returns the ids of the pack's files of these kinds.
func (s *scope) idsOf(kinds ...Kind) []string {
	var out []string
	for _, k := range kinds {
		out = append(out, s.ids[k]...)
	}
	return out
}
