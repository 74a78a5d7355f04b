package model

import "math/bits"

// Features of words are known by 64-bit hashes of what they say; the weights
// keep a part.

func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 32
	return h
}

func combine(t int, a, b uint64) uint64 {
	return mix(a*0x9E3779B97F4A7C15 + b*0xC2B2AE3D27D4EB4F + uint64(t)*0x165667B19E3779F9)
}

// HashString hashes eight bytes at a time by multiplication to 128 bits, of
// which both halves are kept (the way of wyhash).
func HashString(s string) uint64 {
	h, n := hashLength(len(s)), len(s)
	if n <= 8 {
		return hashStep(h, short(s))
	}
	for ; len(s) > 8; s = s[8:] {
		h = hashStep(h, eight(s))
	}
	return hashStep(h, short(s))
}

func hashLength(n int) uint64 { return uint64(n) * 0x9E3779B97F4A7C15 }

func hashStep(h, v uint64) uint64 {
	hi, lo := bits.Mul64(h^v^0x8EBC6AF09C88C6E3, 0xA0761D6478BD642F)
	return hi ^ lo ^ h
}

func eight(s string) uint64 { return four(s) | four(s[4:])<<32 }

func four(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

// short packs up to eight bytes into a number; with their count it stands for
// them alone.
func short(s string) uint64 {
	switch n := len(s); {
	case n >= 4:
		return four(s) | four(s[n-4:])<<32
	case n > 0:
		return uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16
	}
	return 0
}
