package model

// Features are known by 64-bit hashes of what they say; the weights keep half.

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

// HashString is FNV-1a, finished by a mixer.
func HashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h ^= uint64(s[i])
		h *= 1099511628211
	}
	return mix(h)
}
