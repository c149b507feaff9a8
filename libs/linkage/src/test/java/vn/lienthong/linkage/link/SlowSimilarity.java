package vn.lienthong.linkage.link;

/** The similarity of Jaro and Winkler by its definition. */
final class SlowSimilarity {

    private SlowSimilarity() {}

    /** Jaro and Winkler as they are defined, with flags and lists. */
    static double jaroWinkler(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] used = new boolean[b.length()];
        StringBuilder ofA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!used[j] && a.charAt(i) == b.charAt(j)) {
                    used[j] = true;
                    ofA.append(a.charAt(i));
                    break;
                }
            }
        }
        StringBuilder ofB = new StringBuilder();
        for (int j = 0; j < b.length(); j++) {
            ofB.append(used[j] ? String.valueOf(b.charAt(j)) : "");
        }
        double m = ofA.length();
        if (m == 0) {
            return 0;
        }
        double exchanged = 0;
        for (int i = 0; i < ofA.length(); i++) {
            exchanged += ofA.charAt(i) == ofB.charAt(i) ? 0 : 0.5;
        }
        double jaro = (m / a.length() + m / b.length() + (m - exchanged) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length()))
                && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
