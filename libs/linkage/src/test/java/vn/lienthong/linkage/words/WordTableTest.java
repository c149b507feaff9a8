package vn.lienthong.linkage.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.linkage.Seed;

/** Words are numbered as a map would number them. */
class WordTableTest {

    @Test
    void numbersWordsInTheOrderInWhichTheyCome() {
        Seed.forAll(
                20,
                random -> {
                    var table = new WordTable();
                    Map<String, Integer> oracle = new LinkedHashMap<>();
                    for (int i = 0; i < 3_000; i++) {
                        String word = Integer.toString(random.nextInt(2_000), 36);
                        byte[] bytes = ("<" + word + ">").getBytes(StandardCharsets.US_ASCII);
                        oracle.putIfAbsent(word, oracle.size());

                        assertThat(table.add(bytes, 1, bytes.length - 1))
                                .isEqualTo(oracle.get(word));
                    }
                    assertThat(table.size()).isEqualTo(oracle.size());
                    oracle.forEach((word, number) ->
                            assertThat(new String(table.word(number), StandardCharsets.US_ASCII))
                                    .isEqualTo(word));
                    byte[] unknown = {'?'};
                    assertThat(table.find(unknown, 0, 1)).isEqualTo(-1);
                    table.clear();
                    assertThat(table.size()).isZero();
                    assertThat(table.add(unknown)).isZero();
                });
    }
}
