package model

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"
)

// The weights file: a magic word, then numbers as unsigned varints, and bytes.
// Sorted keys are stored as differences. Nothing is compressed: unfolding would
// take longer than all else that is done to make a model ready.

const magic = "SJTG0002"

// ErrFormat says that a weights file is not of this version or is damaged.
var ErrFormat = errors.New("not a weights file of this version")

// Write writes the model.
func (m *Model) Write(w io.Writer) error {
	e := encoder(magic)
	e.lexicon(m.Lex)
	e.float(m.Scale)
	for i := range m.Sheets {
		e.sheet(&m.Sheets[i])
	}
	for _, b := range m.Bias {
		e.float(b)
	}
	for _, row := range m.Trans {
		for _, v := range row {
			e.float(v)
		}
	}
	e.words(m.Frequent)
	e.float(m.House)
	_, err := w.Write(e)
	return err
}

type encoder []byte

func (e *encoder) uint(v uint64) { *e = binary.AppendUvarint(*e, v) }

func (e *encoder) float(v float32) { e.uint(uint64(math.Float32bits(v))) }

func (e *encoder) byte(b byte) { *e = append(*e, b) }

// beyondByte stands for a weight that does not fit a byte. Such weights follow
// the bytes, negative ones as odd numbers.
const beyondByte = math.MinInt8

func (e *encoder) sheet(s *Sheet) {
	e.keys(s.Keys)
	var beyond []uint64
	for i := range s.Weights {
		for _, v := range s.Weights[i] {
			if v <= beyondByte || v > math.MaxInt8 {
				beyond = append(beyond, uint64(uint16(v<<1)^uint16(v>>15)))
				v = beyondByte
			}
			e.byte(byte(v))
		}
	}
	for _, v := range beyond {
		e.uint(v)
	}
}

func (e *encoder) keys(keys []uint32) {
	e.uint(uint64(len(keys)))
	last := uint32(0)
	for _, k := range keys {
		e.uint(uint64(k - last))
		last = k
	}
}

func (e *encoder) lexicon(l *Lexicon) {
	e.keys(l.Keys)
	for t := 0; t < Trees; t++ {
		e.tree(l, t)
	}
	for _, x := range l.Entries {
		j := x.Lean.joint()
		*e = append(*e, x.Freq, byte(j), byte(j>>8), byte(j>>16))
	}
}

// tree writes the finest class of every word, and the classes above each.
func (e *encoder) tree(l *Lexicon, t int) {
	above := map[uint16]Path{}
	top := uint16(0)
	for _, x := range l.Entries {
		leaf := x.Path[t][Depth-1]
		above[leaf] = x.Path[t]
		top = max(top, leaf)
	}
	e.uint(uint64(top))
	for c := 0; c <= int(top); c++ {
		for d := 0; d < Depth-1; d++ {
			e.uint(uint64(above[uint16(c)][d]))
		}
	}
	for _, x := range l.Entries {
		*e = binary.LittleEndian.AppendUint16(*e, x.Path[t][Depth-1])
	}
}

// words writes words, of each only what differs from the end of the one before.
func (e *encoder) words(words []string) {
	e.uint(uint64(len(words)))
	last := ""
	for _, w := range words {
		n := 0
		for n < min(len(w), len(last)) && w[n] == last[n] {
			n++
		}
		e.uint(uint64(n))
		e.uint(uint64(len(w) - n))
		*e = append(*e, w[n:]...)
		last = w
	}
}

// Read reads a model and makes it ready.
func Read(file []byte) (*Model, error) {
	if !bytes.HasPrefix(file, []byte(magic)) {
		return nil, ErrFormat
	}
	d := &decoder{rest: file[len(magic):]}
	m := &Model{Lex: d.lexicon()}
	m.Scale = d.float()
	for i := range m.Sheets {
		d.sheet(&m.Sheets[i])
	}
	for k := range m.Bias {
		m.Bias[k] = d.float()
	}
	for a := range m.Trans {
		for b := range m.Trans[a] {
			m.Trans[a][b] = d.float()
		}
	}
	m.Frequent = d.words()
	m.House = d.float()
	if d.err != nil {
		return nil, d.err
	}
	m.Ready()
	return m, nil
}

type decoder struct {
	rest []byte
	err  error
}

func (d *decoder) float() float32 { return math.Float32frombits(uint32(d.uint())) }

func (d *decoder) uint() uint64 {
	v, n := binary.Uvarint(d.rest)
	if n <= 0 {
		d.fail()
		return 0
	}
	d.rest = d.rest[n:]
	return v
}

// bytes returns the next n bytes, or none if there are fewer.
func (d *decoder) bytes(n int) []byte {
	if d.err != nil || n > len(d.rest) {
		d.fail()
		return nil
	}
	b := d.rest[:n]
	d.rest = d.rest[n:]
	return b
}

// fail records the first fault; what follows it is read as nothing.
func (d *decoder) fail() {
	if d.err == nil {
		d.err = ErrFormat
	}
}

// keys reads ascending keys. Two alike are refused: a table of one key many
// times over would be filled in quadratic time.
func (d *decoder) keys() []uint32 {
	n := d.uint()
	if n > uint64(len(d.rest)) { // a byte each, at least
		d.fail()
		return nil
	}
	keys := make([]uint32, 0, n)
	last := uint64(0)
	for i := uint64(0); i < n && d.err == nil; i++ {
		step := d.uint()
		last += step
		if i > 0 && step == 0 || max(step, last) > math.MaxUint32 {
			d.fail()
		}
		keys = append(keys, uint32(last))
	}
	if d.err != nil {
		return nil
	}
	return keys
}

func (d *decoder) sheet(s *Sheet) {
	s.Keys = d.keys()
	s.Weights = make([]Weights, len(s.Keys))
	b := d.bytes(len(s.Keys) * numScores)
	if d.err != nil {
		return
	}
	for i := range s.Weights {
		for j, v := range b[i*numScores : (i+1)*numScores] {
			s.Weights[i][j] = int16(int8(v))
			if int8(v) != beyondByte {
				continue
			}
			u := d.uint()
			if u > 2*MaxWeight {
				d.fail()
				return
			}
			s.Weights[i][j] = int16(u>>1) ^ -int16(u&1)
		}
	}
}

func (d *decoder) lexicon() *Lexicon {
	l := &Lexicon{Keys: d.keys()}
	l.Entries = make([]Entry, len(l.Keys))
	for t := 0; t < Trees; t++ {
		d.tree(l, t)
	}
	b := d.bytes(4 * len(l.Entries))
	if d.err != nil {
		return nil
	}
	for i := range l.Entries {
		x := b[4*i:]
		l.Entries[i].Freq, l.Entries[i].Lean = x[0], leanOf(uint32(x[1])|uint32(x[2])<<8|uint32(x[3])<<16)
	}
	l.reindex()
	return l
}

func (d *decoder) tree(l *Lexicon, t int) {
	top := d.uint()
	if top > math.MaxUint16 {
		d.fail()
	}
	if d.err != nil {
		return
	}
	above := make([]Path, top+1)
	for c := range above {
		for g := 0; g < Depth-1; g++ {
			above[c][g] = uint16(d.uint())
		}
		above[c][Depth-1] = uint16(c)
		if above[c][pairDepth] > MaxPairClass {
			d.fail()
		}
	}
	b := d.bytes(2 * len(l.Entries))
	if d.err != nil {
		return
	}
	for i := range l.Entries {
		c := binary.LittleEndian.Uint16(b[2*i:])
		if int(c) >= len(above) {
			d.fail()
			return
		}
		l.Entries[i].Path[t] = above[c]
	}
}

func (d *decoder) words() (words []string) {
	n := d.uint()
	last := ""
	for ; n > 0 && d.err == nil; n-- {
		same, more := d.uint(), d.uint()
		if same > uint64(len(last)) || more > maxCached {
			d.fail()
			return nil
		}
		last = last[:same] + string(d.bytes(int(more)))
		words = append(words, last)
	}
	return words
}
