package model

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// The weights file: a magic word, then a deflate stream of unsigned varints and
// bytes. Sorted keys are stored as differences, tables column by column,
// because alike numbers beside each other compress best.

const magic = "SJTG0001"

// ErrFormat says that a weights file is not of this version or is damaged.
var ErrFormat = errors.New("not a weights file of this version")

// Write writes the model.
func (m *Model) Write(w io.Writer) error {
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	e := &encoder{w: bufio.NewWriter(z)}
	e.lexicon(m.Lex)
	e.uint(uint64(math.Float32bits(m.Scale)))
	e.keys(m.Keys)
	for l := 0; l < NumLabels; l++ {
		for i := l; i < len(m.Rows); i += NumLabels {
			e.byte(byte(m.Rows[i]))
		}
	}
	for _, b := range m.Bias {
		e.uint(uint64(math.Float32bits(b)))
	}
	for _, row := range m.Trans {
		for _, v := range row {
			e.uint(uint64(math.Float32bits(v)))
		}
	}
	if e.err != nil {
		return e.err
	}
	if err := e.w.Flush(); err != nil {
		return err
	}
	return z.Close()
}

type encoder struct {
	w   *bufio.Writer
	err error
}

func (e *encoder) uint(v uint64) {
	var b [binary.MaxVarintLen64]byte
	if _, err := e.w.Write(b[:binary.PutUvarint(b[:], v)]); err != nil {
		e.err = err
	}
}

func (e *encoder) byte(b byte) {
	if err := e.w.WriteByte(b); err != nil {
		e.err = err
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
		e.byte(x.Freq)
	}
	for k := 0; k < NumLeans; k++ {
		for _, x := range l.Entries {
			e.byte(x.Lean[k])
		}
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
		e.uint(uint64(x.Path[t][Depth-1]))
	}
}

// Read reads a model and makes it ready.
func Read(r io.Reader) (*Model, error) {
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(r, head); err != nil || string(head) != magic {
		return nil, ErrFormat
	}
	z := flate.NewReader(r)
	defer z.Close()
	d := &decoder{r: bufio.NewReaderSize(z, 1<<16)}
	m := &Model{Lex: d.lexicon()}
	m.Scale = math.Float32frombits(uint32(d.uint()))
	m.Keys = d.keys()
	d.rows(m)
	for k := range m.Bias {
		m.Bias[k] = math.Float32frombits(uint32(d.uint()))
	}
	for a := range m.Trans {
		for b := range m.Trans[a] {
			m.Trans[a][b] = math.Float32frombits(uint32(d.uint()))
		}
	}
	if d.err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, d.err)
	}
	m.Ready()
	return m, nil
}

type decoder struct {
	r   *bufio.Reader
	err error
}

func (d *decoder) uint() uint64 {
	v, err := binary.ReadUvarint(d.r)
	if err != nil && d.err == nil {
		d.err = err
	}
	return v
}

func (d *decoder) byte() byte {
	b, err := d.r.ReadByte()
	if err != nil && d.err == nil {
		d.err = err
	}
	return b
}

// fail records the first fault; what follows it is read as nothing.
func (d *decoder) fail() {
	if d.err == nil {
		d.err = ErrFormat
	}
}

// maxKeys bounds what a damaged file can make the reader allocate.
const maxKeys = 1 << 22

// keys reads ascending keys. Two alike are refused: a table of one key many
// times over would be filled in quadratic time.
func (d *decoder) keys() []uint32 {
	n := d.uint()
	if n > maxKeys {
		d.fail()
	}
	var keys []uint32
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

// rows reads the weights of every key, label by label.
func (d *decoder) rows(m *Model) {
	m.Rows = make([]int8, len(m.Keys)*NumLabels)
	for l := 0; l < NumLabels && d.err == nil; l++ {
		for i := l; i < len(m.Rows); i += NumLabels {
			m.Rows[i] = int8(d.byte())
		}
	}
}

func (d *decoder) lexicon() *Lexicon {
	l := &Lexicon{Keys: d.keys()}
	l.Entries = make([]Entry, len(l.Keys))
	for t := 0; t < Trees; t++ {
		d.tree(l, t)
	}
	for i := range l.Entries {
		l.Entries[i].Freq = d.byte()
	}
	for k := 0; k < NumLeans; k++ {
		for i := range l.Entries {
			l.Entries[i].Lean[k] = d.byte()
		}
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
	}
	for i := range l.Entries {
		if c := d.uint(); c < uint64(len(above)) {
			l.Entries[i].Path[t] = above[c]
		} else {
			d.fail()
		}
	}
}
