package vn.lienthong.linkage.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.linkage.seal.SignedText;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** Models as text: one value a line, the digest of the lines before in the last one. */
public final class ModelText {

    private static final String VERSION = "2";

    /** Models of this version lack the levels that came later; they weigh nothing there. */
    private static final String EARLIER = "1";

    private static final Set<Level> LATER =
            Set.of(
                    Level.NAME_INITIALS,
                    Level.NUMBER_FACTS_ALL,
                    Level.NUMBER_FACTS_YEAR_AND_SEX,
                    Level.NUMBER_FACTS_YEAR,
                    Level.NUMBER_FACTS_DIFFERENT);

    /**
     * Who signed the model that comes along. The private key was thrown away: another model comes
     * with another key, which is named here.
     */
    private static final String SIGNER =
            "5cf7bc10d87fd0825c9ea67e4dac701855721d99a39b6cf41a7701382f59c74f";

    private static final String DIGEST = "sha256 = ";
    private static final String PRECISION = "accept.precision";
    private static final String LABELS = "accept.labels-and-right";
    private static final String BOUND = "accept.at-least";

    private ModelText() {}

    /** The model that comes along, trained on synthetic people. */
    public static Model builtIn() {
        Model model = read(builtInText()).orElseThrow();
        if (!model.signer().equals(Optional.of(SIGNER))) {
            throw new IllegalStateException("somebody else signed the model that comes along");
        }
        return model;
    }

    /** The same as its file has it, with who signed it. */
    public static String builtInText() {
        try (InputStream in = ModelText.class.getResourceAsStream("default.model")) {
            if (in == null) {
                throw new IllegalStateException("the model that comes along is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model as text, without who signed it; the same model gives the same text. */
    public static String write(Model model) {
        StringBuilder text = new StringBuilder();
        line(text, "version", VERSION);
        line(text, "trained-on", model.trainedOn().replaceAll("[\\r\\n]+", " "));
        line(text, "prevalence", number(model.prevalence()));
        line(text, "accept", number(model.accept()));
        model.calibration()
                .ifPresent(proved -> {
                    line(text, PRECISION, Double.toString(proved.precision()));
                    line(text, LABELS, proved.labels() + " " + proved.right());
                    line(text, BOUND, Double.toString(proved.bound()));
                });
        for (Level level : Level.values()) {
            if (!level.isMissing() && !isAssumed(level, model)) {
                Model.Shares shares = model.of(level);
                line(text, key(level), number(shares.m()) + " " + number(shares.u()));
            }
        }
        return text + DIGEST + digest(text.toString()) + "\n";
    }

    /** What is assumed stands in no file: most registers have nothing that relatives share. */
    private static boolean isAssumed(Level level, Model model) {
        return model.of(level).equals(TieShares.ASSUMED.get(level));
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private static String key(Level level) {
        return level.fieldCode() + "." + level.code();
    }

    /**
     * Reads a model.
     *
     * <p>Refuses with {@code model.damaged} (the digest is not right), {@code model.signature} (it
     * was changed since it was signed), {@code model.version} or {@code model.value} (argument
     * {@code key}).
     */
    public static Outcome<Model> read(String text) {
        return switch (SignedText.read(text)) {
            case SignedText.Unsigned(String model) -> read(model, Optional.empty());
            case SignedText.Signed(String model, String signer) -> read(model, Optional.of(signer));
            case SignedText.Broken() -> Outcome.refused(Violation.of("model.signature"));
        };
    }

    private static Outcome<Model> read(String text, Optional<String> signer) {
        int end = text.lastIndexOf(DIGEST);
        if (end < 0
                || !text.substring(end + DIGEST.length())
                        .strip()
                        .equals(digest(text.substring(0, end)))) {
            return Outcome.refused(Violation.of("model.damaged"));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.substring(0, end).split("\n", -1)) {
            int equals = line.indexOf(" = ");
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 3));
            }
        }
        boolean isEarlier = EARLIER.equals(values.get("version"));
        if (!isEarlier && !VERSION.equals(values.get("version"))) {
            return Outcome.refused(Violation.of("model.version"));
        }
        String reading = "";
        try {
            Map<Level, Model.Shares> shares = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                if (isEarlier && LATER.contains(level)) {
                    shares.put(level, new Model.Shares(1, 1));
                } else if (!level.isMissing() && isWritten(level, values)) {
                    reading = key(level);
                    String[] two = values.getOrDefault(reading, "").split(" ", 2);
                    shares.put(
                            level,
                            new Model.Shares(
                                    Double.parseDouble(two[0]), Double.parseDouble(two[1])));
                }
            }
            reading = "accept";
            double accept = Double.parseDouble(values.getOrDefault("accept", ""));
            return Outcome.accepted(
                    new Model(
                            values.getOrDefault("trained-on", ""),
                            Double.parseDouble(values.getOrDefault("prevalence", "")),
                            accept,
                            shares,
                            calibration(values, accept),
                            signer));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            return Outcome.refused(Violation.of("model.value", Map.of("key", reading)));
        }
    }

    private static boolean isWritten(Level level, Map<String, String> values) {
        return !TieShares.ASSUMED.containsKey(level) || values.containsKey(key(level));
    }

    private static Optional<Calibration> calibration(Map<String, String> values, double accept) {
        if (!values.containsKey(PRECISION)) {
            return Optional.empty();
        }
        String[] counts = values.getOrDefault(LABELS, "").split(" ", 2);
        return Optional.of(
                new Calibration(
                        Double.parseDouble(values.getOrDefault(PRECISION, "")),
                        accept,
                        Long.parseLong(counts[0]),
                        Long.parseLong(counts[1]),
                        Double.parseDouble(values.getOrDefault(BOUND, ""))));
    }

    /** Digest by which a model is known. */
    public static String identity(Model model) {
        return digest(write(model));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
