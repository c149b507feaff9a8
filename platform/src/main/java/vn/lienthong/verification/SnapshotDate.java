package vn.lienthong.verification;

import java.time.Instant;
import java.util.UUID;

/**
 * Which register an answer speaks of.
 *
 * @param indexId identifier of the index
 * @param identity digest of the index, in 64 hexadecimal digits
 * @param asOf moment of the register
 * @param persons how many it holds
 */
public record SnapshotDate(UUID indexId, String identity, Instant asOf, long persons) {}
