package vn.lienthong.linkage.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.lienthong.linkage.register.SyllableDictionary;
import vn.lienthong.linkage.words.Spelling;
import vn.lienthong.linkage.words.WordTable;

/**
 * Words of queries as they are written, and what they are in the register's dictionary. A word is
 * worked out once; coming again it costs a look-up. For one thread; forgets when it is full.
 */
final class QueryWords {

    private static final int MOST = 1 << 17;

    private final SyllableDictionary dictionary;
    private final WordTable written = new WordTable();
    private int[] syllable = new int[1 << 10];
    private int[] shape = new int[1 << 10];
    private int[] plain = new int[1 << 10];
    private long[] hash = new long[1 << 10];
    private byte[][] plainText = new byte[1 << 10][];

    QueryWords(SyllableDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** To be called between two queries, whose words do not hold on after it. */
    void makeRoom() {
        if (written.size() > MOST) {
            written.clear();
        }
    }

    /** The number of a word as written. */
    int word(byte[] bytes, int from, int to) {
        int known = written.size();
        int word = written.add(bytes, from, to);
        if (word == known) {
            learn(word, new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        return word;
    }

    private void learn(int word, String text) {
        if (word >= syllable.length) {
            int length = 2 * word;
            syllable = Arrays.copyOf(syllable, length);
            shape = Arrays.copyOf(shape, length);
            plain = Arrays.copyOf(plain, length);
            hash = Arrays.copyOf(hash, length);
            plainText = Arrays.copyOf(plainText, length);
        }
        Spelling spelling = Spelling.of(text);
        byte[] letters = Spelling.bytes(spelling.plain());
        syllable[word] = dictionary.find(Spelling.bytes(spelling.tone()));
        shape[word] = dictionary.findShape(Spelling.bytes(spelling.shape()));
        plain[word] = dictionary.findPlain(letters);
        hash[word] = WordTable.hash(letters, 0, letters.length);
        plainText[word] = letters;
    }

    /** Number of the syllable in the dictionary, or −1. */
    int syllable(int word) {
        return syllable[word];
    }

    int shape(int word) {
        return shape[word];
    }

    int plain(int word) {
        return plain[word];
    }

    long hash(int word) {
        return hash[word];
    }

    byte[] plainText(int word) {
        return plainText[word];
    }
}
