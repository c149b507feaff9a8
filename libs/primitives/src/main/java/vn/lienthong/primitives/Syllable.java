package vn.lienthong.primitives;

import java.util.Set;

/** Knows which words are spelt as a Vietnamese syllable can be. */
final class Syllable {

    private static final Set<String> INITIALS =
            Set.of(
                    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n",
                    "ng", "ngh", "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RIMES =
            Set.of(
                    ("a ac ach ai am an ang anh ao ap at au ay "
                                    + "ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
                                    + "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu "
                                    + "i ia ich im in inh ip it iu "
                                    + "iêc iêm iên iêng iêp iêt iêu "
                                    + "o oc oi om on ong op ot ooc oong "
                                    + "oa oac oach oai oam oan oang oanh oao oap oat oay "
                                    + "oăc oăm oăn oăng oăt oe oen oeo oet "
                                    + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                                    + "u ua uc ui um un ung up ut uân uâng uât uây "
                                    + "uê uêch uênh uơ uôc uôi uôm uôn uông uôt "
                                    + "uy uya uych uynh uyp uyt uyu uyên uyêt "
                                    + "ư ưa ưc ưi ưng ưt ưu "
                                    + "ươc ươi ươm ươn ương ươp ươt ươu "
                                    + "y ych ynh yt yêm yên yêng yêt yêu")
                            .split(" "));

    private Syllable() {}

    /**
     * Whether {@code word}, in NFC, is an initial and a rime that occur in Vietnamese with at most
     * one tone mark, and a stop at the end ({@code c ch p t}) carries a tone that it can carry.
     */
    static boolean isSyllable(String word) {
        StringBuilder toneless = new StringBuilder(word.length());
        char tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char here = VietnameseText.tone(c);
            if (here != 0 && tone != 0) {
                return false;
            }
            tone = here != 0 ? here : tone;
            toneless.append(VietnameseText.toneless(c));
        }
        String spelling = toneless.toString();
        for (int cut = Math.min(3, spelling.length() - 1); cut >= 0; cut--) {
            String rime = spelling.substring(cut);
            if (INITIALS.contains(spelling.substring(0, cut)) && RIMES.contains(rime)) {
                return !endsInStop(rime)
                        || tone == VietnameseText.ACUTE
                        || tone == VietnameseText.DOT;
            }
        }
        return false;
    }

    private static boolean endsInStop(String rime) {
        char last = rime.charAt(rime.length() - 1);
        return last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
    }
}
