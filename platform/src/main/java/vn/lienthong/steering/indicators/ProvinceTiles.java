package vn.lienthong.steering.indicators;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * Where the tiles of provinces and islands lie on tile maps, read from {@code province-maps/} of
 * the content. Immutable and thread-safe.
 */
public final class ProvinceTiles {

    private static final String FOLDER = "province-maps";

    private final Supplier<List<Layout>> layouts;

    private ProvinceTiles(Supplier<List<Layout>> layouts) {
        this.layouts = layouts;
    }

    /**
     * The tiles of a map.
     *
     * @param day a day on which its provinces stood
     */
    public record Layout(LocalDate day, List<Tile> tiles) {
        public Layout {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A tile.
     *
     * @param province code of the province whose value it shows
     * @param name what is written on it
     * @param island whether it is an island of that province
     * @param column from the west, from 0
     * @param row from the north, from 0
     */
    public record Tile(String province, String name, boolean island, int column, int row) {}

    /**
     * Reads the maps.
     *
     * @throws ContentFault naming the line of a map that is not of its day
     */
    public static ProvinceTiles read(ContentDirectory content, AdministrativeUnits units) {
        ProvinceTiles tiles =
                new ProvinceTiles(SingletonSupplier.of(() -> layoutsOf(content, units)));
        Objects.requireNonNull(tiles.layouts.get(), "layouts");
        return tiles;
    }

    /** The tiles of a map of provinces. */
    public Layout of(ProvinceMap map) {
        Set<String> codes =
                map.provinces().stream().map(AdministrativeUnit::code).collect(Collectors.toSet());
        return layouts.get().stream()
                .filter(layout ->
                        layout.tiles().stream()
                                .map(Tile::province)
                                .collect(Collectors.toSet())
                                .equals(codes))
                .findFirst()
                .orElseThrow(() ->
                        new ContentFault(FOLDER, 0, "has no map of " + map.size() + " provinces"));
    }

    private static List<Layout> layoutsOf(ContentDirectory content, AdministrativeUnits units) {
        var layouts = new ArrayList<Layout>();
        for (Path file : content.documents(FOLDER)) {
            layouts.add(layout(content.document(file, content.schema("province-map")), units));
        }
        return List.copyOf(layouts);
    }

    private static Layout layout(ContentDocument document, AdministrativeUnits units) {
        LocalDate day = document.day("/day");
        JsonNode root = document.root();
        Map<String, String> names = new HashMap<>();
        units.provinces(day).forEach(unit -> names.put(unit.code(), unit.name()));
        var tiles = new ArrayList<Tile>();
        Set<List<Integer>> taken = new HashSet<>();
        for (String code : root.path("tiles").propertyNames()) {
            String at = "/tiles/" + code;
            String name = names.remove(code);
            if (name == null) {
                throw document.fault(at, "is no province of that day: " + code);
            }
            tiles.add(tile(document, at, new Tile(code, name, false, 0, 0), taken));
        }
        if (!names.isEmpty()) {
            throw document.fault(
                    "/tiles", "leave out: " + names.values().stream().sorted().toList());
        }
        for (String code : root.path("islands").propertyNames()) {
            String at = "/islands/" + code;
            String province = root.at(at + "/province").asString();
            AdministrativeUnit island =
                    units.find(code, day)
                            .filter(unit -> unit.parent().filter(province::equals).isPresent())
                            .orElseThrow(() ->
                                    document.fault(at, "is no island of province " + province));
            tiles.add(
                    tile(
                            document,
                            at + "/at",
                            new Tile(province, island.name(), true, 0, 0),
                            taken));
        }
        return new Layout(day, tiles);
    }

    private static Tile tile(
            ContentDocument document, String at, Tile of, Set<List<Integer>> taken) {
        int column = document.root().at(at + "/0").asInt();
        int row = document.root().at(at + "/1").asInt();
        if (!taken.add(List.of(column, row))) {
            throw document.fault(at, "lies on the tile of another: " + of.name());
        }
        return new Tile(of.province(), of.name(), of.island(), column, row);
    }
}
