package vn.lienthong.linkage.register;

import java.nio.ByteBuffer;
import java.time.LocalDate;

/**
 * What an index says of itself: how many persons, as of when, made from which file, where its parts
 * lie, and the digest of every chunk before.
 *
 * @param persons how many
 * @param asOf day of the register
 * @param source SHA-256 of the extract
 * @param textIdentifiers whether the identifiers of persons are texts and not UUIDs
 * @param places where each section begins; one more for where the last ends
 * @param digests SHA-256 of each chunk, one after the other
 * @param ties which ties persons have, one bit each; 0 for none
 */
record IndexFooter(
        long persons,
        LocalDate asOf,
        byte[] source,
        boolean textIdentifiers,
        long[] places,
        byte[] digests,
        int ties) {

    static final int DIGEST = 32;

    IndexForm form() {
        return new IndexForm(ties != 0, persons);
    }

    byte[] written() {
        ByteBuffer out =
                ByteBuffer.allocate(
                                8
                                        + 8
                                        + DIGEST
                                        + 4
                                        + 4
                                        + 8 * places.length
                                        + 4
                                        + digests.length
                                        + (ties == 0 ? 0 : 4))
                        .order(IndexLayout.ORDER);
        out.putLong(persons).putLong(asOf.toEpochDay()).put(source);
        out.putInt(textIdentifiers ? 1 : 0).putInt(places.length);
        for (long place : places) {
            out.putLong(place);
        }
        out.putInt(digests.length).put(digests);
        if (ties != 0) {
            out.putInt(ties);
        }
        return out.array();
    }

    /** Reads a footer whose digest is right. */
    static IndexFooter read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(IndexLayout.ORDER);
        long persons = in.getLong();
        LocalDate asOf = LocalDate.ofEpochDay(in.getLong());
        byte[] source = new byte[DIGEST];
        in.get(source);
        boolean texts = in.getInt() == 1;
        long[] places = new long[in.getInt()];
        for (int i = 0; i < places.length; i++) {
            places[i] = in.getLong();
        }
        byte[] digests = new byte[in.getInt()];
        in.get(digests);
        int ties = in.hasRemaining() ? in.getInt() : 0;
        return new IndexFooter(persons, asOf, source, texts, places, digests, ties);
    }
}
