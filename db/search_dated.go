// Found articles by their date of publication.
package db

import "context"

// dated gives the found articles from after a cursor on, by their date of publication. The archive's articles are read
// in this order, and those that were found picked out, until there are enough.
func (s *search) dated(ctx context.Context, by SearchOrder, n int, after *searchCursor) ([]match, error) {
	if len(s.found) == 0 {
		return nil, nil
	}
	scores := make(map[int64]float64, len(s.found))
	found := &rowSet{}
	for _, m := range s.found {
		scores[m.row] = m.score
		found.add(m.row)
	}
	from := int64(0)
	if after != nil {
		from = after.Row
	}
	if len(s.found) <= fewFound {
		rows, err := s.inOrder(ctx, by, from, n, s.found)
		return s.reach(rows, scores), err
	}
	var picked []int64
	for read := 10 * n; len(picked) < n; read *= 4 {
		rows, err := s.inOrder(ctx, by, from, read, nil)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			if found.has(row) && len(picked) < n {
				picked = append(picked, row)
			}
			from = row
		}
		if len(rows) < read {
			break
		}
	}
	return s.reach(picked, scores), nil
}

// reach makes the found rows those that were reached.
func (s *search) reach(rows []int64, scores map[int64]float64) []match {
	for _, row := range rows {
		s.reached = append(s.reached, match{row, scores[row]})
	}
	return s.reached
}

// inOrder reads articles in order from behind one of them on; among is nil for all.
func (s *search) inOrder(ctx context.Context, by SearchOrder, from int64, n int, among []match) ([]int64, error) {
	o := articleOrders[ArticleOrder(by)]
	var c conditions
	if among != nil {
		rows := make([]int64, len(among))
		for i, m := range among {
			rows[i] = m.row
		}
		c.add("article.id IN (SELECT value FROM json_each(?))", jsonList(rows))
	}
	if from > 0 {
		compare := " > "
		if o.desc {
			compare = " < "
		}
		c.add("("+o.columns[0]+", "+o.columns[1]+")"+compare+"(SELECT "+o.columns[0]+", "+o.columns[1]+" FROM article WHERE id = ?)", from)
	}
	var read []int64
	err := s.archive.each(ctx, func(row scanner) error {
		var id int64
		err := row.Scan(&id)
		read = append(read, id)
		return err
	}, "SELECT article.id FROM article"+c.sql()+" ORDER BY "+sortClause(o.columns, o.desc)+" LIMIT ?", append(c.args, n)...)
	return read, err
}
