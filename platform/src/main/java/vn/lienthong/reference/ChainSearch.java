package vn.lienthong.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.reference.Gazetteer.Place;

/**
 * Puts the mentions of one address together into chains of commune, district and province that can
 * be true, and ranks them.
 *
 * <p>For one address and one thread.
 */
final class ChainSearch {

    private static final double LEAST_FIT = 0.5;
    private static final int MOST_CHAINS = 8;
    private static final double KIN_PROVINCE = 0.95;
    private static final double THIRD_LEVEL = 0.05;
    private static final double STRAY_WORD = 0.04;
    private static final int MOST_STRAY_WORDS = 5;
    private static final double STRAY_TYPE_WORD = 0.08;

    /** A mention taken to mean one place. */
    private record Hit(Mention mention, Place place, double fit) {}

    /**
     * One reading of the address.
     *
     * @param score up to 1
     * @param explainsThird whether commune, district and province are all named, each for itself
     */
    record Chain(
            Mention commune,
            Place place,
            @Nullable Mention district,
            @Nullable Place districtPlace,
            @Nullable Mention province,
            @Nullable Place provincePlace,
            double score,
            boolean explainsThird) {

        /**
         * What readings are compared by: one that explains three levels comes before one of two.
         */
        double rank() {
            return explainsThird ? score + THIRD_LEVEL : score;
        }
    }

    private final AddressText text;
    private final long noise;
    private final long typeWordEnds;
    private final List<Hit> districts = new ArrayList<>();
    private final List<Hit> provinces = new ArrayList<>();
    private final List<Chain> best = new ArrayList<>();

    ChainSearch(AddressText text, TypeWords words) {
        this.text = text;
        long quiet = words.noise(text);
        long types = 0;
        for (int word = 0; word < text.words(); word++) {
            TypeWords.Before before =
                    word + 1 < text.words()
                            ? words.before(text, word + 1, false)
                            : new TypeWords.Before(0, 0);
            if (before.types() != 0 && text.length(word, word + 1) > 1) {
                types |= 1L << word;
            }
        }
        this.noise = quiet;
        this.typeWordEnds = types & ~quiet;
    }

    /** The best readings, the best first, at most one for each place. */
    List<Chain> search(List<Mention> mentions) {
        for (Mention mention : mentions) {
            collect(mention, UnitLevel.DISTRICT, districts);
            collect(mention, UnitLevel.PROVINCE, provinces);
        }
        for (Mention mention : mentions) {
            for (Gazetteer.Meaning meaning : mention.read().meanings(UnitLevel.COMMUNE)) {
                double fit = mention.fit(meaning);
                if (fit > LEAST_FIT) {
                    consider(mention, meaning.place(), fit);
                }
            }
        }
        best.sort(Comparator.comparingDouble(Chain::rank).reversed());
        return best;
    }

    /**
     * The best-fitting mention of a district or province, for an address without a commune. A type
     * word with a wrong letter is none: "thành phố" before an unknown name is not Thạnh Phú.
     */
    @Nullable Mention widest() {
        return Stream.concat(districts.stream(), provinces.stream())
                .filter(hit -> hit.mention().exact() || !endsInTypeWord(hit.mention()))
                .max(Comparator.comparingDouble(Hit::fit))
                .map(Hit::mention)
                .orElse(null);
    }

    private boolean endsInTypeWord(Mention mention) {
        return (typeWordEnds & 1L << mention.end() - 1) != 0;
    }

    private static void collect(Mention mention, UnitLevel level, List<Hit> hits) {
        for (Gazetteer.Meaning meaning : mention.read().meanings(level)) {
            double fit = mention.fit(meaning);
            if (fit > LEAST_FIT) {
                hits.add(new Hit(mention, meaning.place(), fit));
            }
        }
    }

    private void consider(Mention commune, Place place, double fit) {
        boolean withDistricts = place.district() != null;
        Hit district = withDistricts ? district(commune.words(), commune, place) : null;
        long taken = commune.words() | words(district);
        Hit province = province(taken, place);
        if (!withDistricts) {
            district = district(taken | words(province), commune, place);
            taken |= words(district);
        }
        if (district == null && province == null && best.size() >= MOST_CHAINS && !beats(fit)) {
            return;
        }
        double provinceFit = province == null ? 0 : province.fit();
        double score;
        if (withDistricts) {
            double missing = district == null ? 0 : 0.12;
            score =
                    0.50 * fit
                            + (district == null ? 0 : 0.28 * district.fit())
                            + (province == null ? missing : 0.22 * provinceFit);
        } else {
            score =
                    0.60 * fit
                            + 0.40 * provinceFit
                            - (district == null ? 0 : 0.02 + 0.28 * (1 - district.fit()));
        }
        long covered = taken | words(province);
        score -= order(commune, district, province, covered);
        keep(
                new Chain(
                        commune,
                        place,
                        district == null ? null : district.mention(),
                        district == null ? null : district.place(),
                        province == null ? null : province.mention(),
                        province == null ? null : province.place(),
                        score,
                        withDistricts && explainsThird(commune, district, province)));
    }

    private boolean beats(double fit) {
        return 0.60 * fit > best.getLast().score();
    }

    private @Nullable Hit district(long taken, Mention commune, Place place) {
        Hit found = null;
        double most = 0;
        for (Hit hit : districts) {
            boolean own = hit.place().unit() == place.district();
            boolean kin =
                    place.district() == null && place.kinDistricts().contains(hit.place().unit());
            if ((own || kin) && (hit.mention().words() & taken) == 0) {
                double fit = hit.fit() + after(hit.mention(), commune);
                if (fit > most) {
                    most = fit;
                    found = hit;
                }
            }
        }
        return found;
    }

    private static long words(@Nullable Hit hit) {
        return hit == null ? 0 : hit.mention().words();
    }

    /**
     * Not where commas part the province but not the district, as in "Phường 2 Bảo Lộc, Lâm Đồng".
     */
    private boolean explainsThird(Mention commune, @Nullable Hit district, @Nullable Hit province) {
        if (district == null || province == null) {
            return false;
        }
        int middle = district.mention().first();
        return district.mention().types() != 0
                || !text.sameSegment(commune.name(), middle)
                || text.sameSegment(middle, province.mention().first());
    }

    private static double after(Mention later, Mention earlier) {
        return later.first() >= earlier.end() ? 0.02 : 0;
    }

    private @Nullable Hit province(long taken, Place place) {
        Hit found = null;
        double most = 0;
        for (Hit hit : provinces) {
            if ((hit.mention().words() & taken) != 0) {
                continue;
            }
            AdministrativeUnit unit = hit.place().unit();
            double fit = hit.fit();
            if (unit != place.province()) {
                fit = place.kinProvinces().contains(unit) ? fit * KIN_PROVINCE : 0;
            }
            double ranked = fit <= 0 ? 0 : fit + 0.001 * hit.mention().end();
            if (ranked > most) {
                most = ranked;
                found = new Hit(hit.mention(), hit.place(), fit);
            }
        }
        return found;
    }

    /** What to take off for words that nothing explains and for an unusual order. */
    private double order(
            Mention commune, @Nullable Hit district, @Nullable Hit province, long covered) {
        int c = commune.first();
        int d = district == null ? -1 : district.mention().first();
        int p = province == null ? -1 : province.mention().first();
        boolean forward = (d < 0 || c < d) && (p < 0 || c < p) && (d < 0 || p < 0 || d < p);
        boolean backward =
                !forward && (d < 0 || d < c) && (p < 0 || p < c) && (d < 0 || p < 0 || p < d);
        double off = forward ? 0 : backward ? 0.02 : 0.05;
        int from = Long.numberOfTrailingZeros(covered);
        int to = backward ? endOfSegment(commune) : text.words();
        long region = (to >= 64 ? -1L : (1L << to) - 1) & -(1L << from);
        long stray = region & ~covered & ~noise;
        off += STRAY_WORD * Math.min(MOST_STRAY_WORDS, Long.bitCount(stray));
        return off + STRAY_TYPE_WORD * Long.bitCount(typeWordEnds & ~covered);
    }

    private int endOfSegment(Mention mention) {
        int end = mention.end();
        while (end < text.words() && text.sameSegment(end - 1, end)) {
            end++;
        }
        return end;
    }

    private void keep(Chain chain) {
        for (int i = 0; i < best.size(); i++) {
            if (best.get(i).place() == chain.place()) {
                if (best.get(i).rank() < chain.rank()) {
                    best.set(i, chain);
                }
                return;
            }
        }
        if (best.size() < MOST_CHAINS) {
            best.add(chain);
            return;
        }
        int worst = 0;
        for (int i = 1; i < best.size(); i++) {
            worst = best.get(i).rank() < best.get(worst).rank() ? i : worst;
        }
        if (best.get(worst).rank() < chain.rank()) {
            best.set(worst, chain);
        }
    }
}
