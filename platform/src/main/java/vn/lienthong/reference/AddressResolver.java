package vn.lienthong.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.reference.AddressResolution.Ambiguous;
import vn.lienthong.reference.AddressResolution.Candidate;
import vn.lienthong.reference.AddressResolution.NotFound;
import vn.lienthong.reference.AddressResolution.Part;
import vn.lienthong.reference.AddressResolution.Reason;
import vn.lienthong.reference.AddressResolution.Resolved;
import vn.lienthong.reference.ChainSearch.Chain;
import vn.lienthong.shell.ContentFault;

/**
 * Reads a written address and says which commune it means, and which that is on a given day.
 *
 * <p>Reads names of before and after 1 July 2025 and many older ones, with or without accents, type
 * words, abbreviations and commas, in either order, and with one wrong letter in each name. Right
 * beats wrong in this order: accents as in the register, no accents, other accents, one wrong
 * letter. Immutable and thread-safe.
 */
public final class AddressResolver {

    /** The longest text that is read, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 1_000;

    private static final double GOOD_ENOUGH = 0.93;
    private static final double TOO_WEAK = 0.42;
    private static final double NO_DIFFERENCE = 0.004;
    private static final double FAR_BEHIND = 0.30;
    private static final double CLEAR_LEAD = 0.10;

    private final AdministrativeUnits units;
    private final Supplier<Index> index;

    /** What is known of names. */
    private record Index(TypeWords typeWords, Mentions mentions) {
        static Index read(Path content, AdministrativeUnits units) {
            Gazetteer gazetteer = Gazetteer.read(content, units);
            TypeWords typeWords = TypeWords.read(content);
            return new Index(typeWords, new Mentions(gazetteer, typeWords));
        }
    }

    private AddressResolver(AdministrativeUnits units, Supplier<Index> index) {
        this.units = units;
        this.index = index;
    }

    /**
     * Builds a resolver; takes about a second and some tens of megabytes.
     *
     * @param content the content directory, the one that holds {@code administrative-units}
     * @param units the register read from the same directory
     * @throws ContentFault with file, line and reason
     */
    public static AddressResolver read(Path content, AdministrativeUnits units) {
        AddressResolver resolver = atFirstUse(content, units);
        resolver.prepare();
        return resolver;
    }

    /**
     * A resolver that is built when it is first asked, or by {@link #prepare}; for content known to
     * be right.
     */
    public static AddressResolver atFirstUse(Path content, AdministrativeUnits units) {
        return new AddressResolver(units, SingletonSupplier.of(() -> Index.read(content, units)));
    }

    /**
     * Builds what is not built yet, so that nobody waits for it later.
     *
     * @throws ContentFault with file, line and reason
     */
    public void prepare() {
        Objects.requireNonNull(index.get(), "index");
    }

    /**
     * Reads an address.
     *
     * @param at the day for which the unit in force is wanted, before or after the day on which the
     *     address was written
     */
    public AddressResolution resolve(String address, LocalDate at) {
        if (address.length() > MOST_CHARACTERS) {
            return new NotFound(Reason.TOO_LONG);
        }
        AddressText text = AddressText.of(address);
        if (text.words() == 0) {
            return new NotFound(Reason.EMPTY);
        }
        Index names = index.get();
        ChainSearch search = new ChainSearch(text, names.typeWords());
        List<Chain> chains = search.search(names.mentions().in(text, false));
        if (chains.isEmpty() || chains.getFirst().score() < GOOD_ENOUGH) {
            search = new ChainSearch(text, names.typeWords());
            chains = search.search(names.mentions().in(text, true));
        }
        if (chains.isEmpty() || chains.getFirst().score() < TOO_WEAK) {
            return new NotFound(search.widest() == null ? Reason.UNKNOWN : Reason.NO_COMMUNE);
        }
        return resolution(text, chains, at);
    }

    private AddressResolution resolution(AddressText text, List<Chain> chains, LocalDate at) {
        Chain first = chains.getFirst();
        Succession succession = units.successors(first.place().unit(), at);
        if (succession.units().isEmpty()) {
            return new NotFound(Reason.NOT_AT_DATE);
        }
        Chain rival = rival(chains, succession, at);
        double lead = rival == null ? 1 : first.rank() - rival.rank();
        double certainty = lead >= CLEAR_LEAD ? 1 : 0.5 + 0.5 * Math.max(0, lead) / CLEAR_LEAD;
        double confidence = Math.clamp(first.score(), 0.01, 1) * certainty;
        List<Candidate> others = candidates(chains, at);
        if (lead < NO_DIFFERENCE) {
            return new Ambiguous(others);
        }
        AdministrativeUnit written = first.place().unit();
        AdministrativeUnit unit = succession.units().getFirst();
        boolean divided = succession.units().size() > 1;
        others.removeIf(c -> c.unit() == unit);
        return new Resolved(
                written,
                unit,
                confidence / succession.units().size(),
                divided,
                others,
                parts(text, first));
    }

    /** The best reading that leads to other units than the first. */
    private @Nullable Chain rival(List<Chain> chains, Succession first, LocalDate at) {
        for (Chain chain : chains.subList(1, chains.size())) {
            List<AdministrativeUnit> others = units.successors(chain.place().unit(), at).units();
            if (!others.isEmpty() && !first.units().containsAll(others)) {
                return chain;
            }
        }
        return null;
    }

    private List<Candidate> candidates(List<Chain> chains, LocalDate at) {
        List<Candidate> candidates = new ArrayList<>();
        for (Chain chain : chains) {
            if (chain.score() < Math.max(TOO_WEAK, chains.getFirst().score() - FAR_BEHIND)) {
                continue;
            }
            List<AdministrativeUnit> becomes = units.successors(chain.place().unit(), at).units();
            double confidence = Math.clamp(chain.score(), 0, 1) / Math.max(1, becomes.size());
            for (AdministrativeUnit unit : becomes) {
                if (candidates.stream().noneMatch(c -> c.unit() == unit)) {
                    candidates.add(new Candidate(chain.place().unit(), unit, confidence));
                }
            }
        }
        return candidates;
    }

    private static List<Part> parts(AddressText text, Chain chain) {
        List<Part> parts = new ArrayList<>(3);
        parts.add(part(text, chain.commune(), chain.place()));
        if (chain.district() != null && chain.districtPlace() != null) {
            parts.add(part(text, chain.district(), chain.districtPlace()));
        }
        if (chain.province() != null && chain.provincePlace() != null) {
            parts.add(part(text, chain.province(), chain.provincePlace()));
        }
        return parts;
    }

    private static Part part(AddressText text, Mention mention, Gazetteer.Place place) {
        return new Part(text.written(mention.first(), mention.end()), place.unit());
    }
}
