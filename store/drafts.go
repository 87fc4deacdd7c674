package store

import "errors"

// Draft returns the text kept under key, or "".
func (s *Store) Draft(key string) (text string, err error) {
	err = s.read(nil, func(b *book, _ *head) error {
		text, err = b.draft(key)
		return err
	})
	if err != nil {
		return "", s.failed("read a draft in", err)
	}
	return text, nil
}

// SetDraft keeps the text under key; "" removes it. What was there before may stay in unused parts of the file until the
// next Rewrite or ForgetDrafts.
func (s *Store) SetDraft(key, text string) error {
	const doing = "keep a draft in"
	if key == "" {
		return s.failed(doing, errors.New("it has no key"))
	}
	if text == "" {
		if kept, err := s.Draft(key); err != nil || kept == "" {
			return err
		}
	}
	err := s.write(func(b *book) error {
		if text == "" {
			return b.drafts.Delete([]byte(key))
		}
		return b.setDraft(key, text)
	})
	if err != nil {
		return s.failed(doing, err)
	}
	return nil
}

// CountDrafts counts the drafts that match returns true for. Nothing is held while it runs.
func (s *Store) CountDrafts(match func(key, text string) bool) (int, error) {
	var all map[string]string
	err := s.read(nil, func(b *book, _ *head) (err error) {
		all, err = b.allDrafts()
		return err
	})
	if err != nil {
		return 0, s.failed("count drafts in", err)
	}
	n := 0
	for key, text := range all {
		if match(key, text) {
			n++
		}
	}
	return n, nil
}

func (b *book) draft(key string) (string, error) {
	v := b.drafts.Get([]byte(key))
	if v == nil {
		return "", nil
	}
	text, err := unseal(draftsBucket, []byte(key), v)
	if err != nil {
		return "", damaged("the draft %q: %v", key, err)
	}
	return string(text), nil
}

func (b *book) setDraft(key, text string) error {
	return b.drafts.Put([]byte(key), seal(draftsBucket, []byte(key), []byte(text)))
}

// allDrafts returns the drafts by key.
func (b *book) allDrafts() (map[string]string, error) {
	all := map[string]string{}
	err := b.drafts.ForEach(func(k, _ []byte) error {
		text, err := b.draft(string(k))
		all[string(k)] = text
		return err
	})
	return all, err
}
