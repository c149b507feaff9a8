package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.indicators.ProvinceTiles;

/**
 * Geometry of a tile map: one tile a province and island, shaded by its value in steps of equal
 * width between the least and the most.
 *
 * @param tiles from north to south
 * @param width of the drawing, in user units
 * @param height of the drawing
 * @param least value of the lightest step; null where there is no value
 * @param most value of the darkest step; null where there is no value
 */
public record TileMap(
        List<Tile> tiles,
        int width,
        int height,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    public static final int TILE_WIDTH = 82;
    public static final int TILE_HEIGHT = 44;

    /** How many shades there are. */
    public static final int SHADES = 5;

    private static final int GAP = 2;

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /**
     * A tile.
     *
     * @param value null where there is none
     * @param shade from 0, the lightest; −1 where there is no value
     */
    public record Tile(
            String province,
            String name,
            boolean island,
            int x,
            int y,
            @Nullable BigDecimal value,
            int shade) {}

    /**
     * Draws a map.
     *
     * @param values by code of the province; those without are absent
     */
    public static TileMap of(ProvinceTiles.Layout layout, Map<String, BigDecimal> values) {
        BigDecimal least = values.values().stream().min(BigDecimal::compareTo).orElse(null);
        BigDecimal most = values.values().stream().max(BigDecimal::compareTo).orElse(null);
        var tiles = new ArrayList<Tile>();
        int columns = 0;
        int rows = 0;
        for (ProvinceTiles.Tile tile : layout.tiles()) {
            BigDecimal value = values.get(tile.province());
            tiles.add(
                    new Tile(
                            tile.province(),
                            tile.name(),
                            tile.island(),
                            tile.column() * (TILE_WIDTH + GAP),
                            tile.row() * (TILE_HEIGHT + GAP),
                            value,
                            value == null
                                    ? -1
                                    : shade(
                                            value,
                                            Objects.requireNonNull(least),
                                            Objects.requireNonNull(most))));
            columns = Math.max(columns, tile.column() + 1);
            rows = Math.max(rows, tile.row() + 1);
        }
        return new TileMap(
                tiles, columns * (TILE_WIDTH + GAP), rows * (TILE_HEIGHT + GAP), least, most);
    }

    private static int shade(BigDecimal value, BigDecimal least, BigDecimal most) {
        BigDecimal span = most.subtract(least);
        if (span.signum() == 0) {
            return SHADES - 1;
        }
        return value.subtract(least)
                .multiply(BigDecimal.valueOf(SHADES))
                .divide(span, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(SHADES - 1L))
                .intValue();
    }
}
