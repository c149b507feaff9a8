package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.ProjectFiles;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;

/** Every province has its tile on the map of its time, and so have the islands. */
class ProvinceTilesTest {

    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.read(Path.of("../content"));

    @TempDir private Path content;

    @BeforeEach
    void copyTheMap() throws IOException {
        Files.createDirectories(content.resolve("schema"));
        String schema = "schema/province-map.schema.json";
        Files.writeString(content.resolve(schema), ProjectFiles.text("content/" + schema));
        Files.createDirectories(content.resolve("province-maps"));
    }

    @Test
    void bothMapsHaveAllProvincesAndTheIslandsOfTheirProvinces() {
        ProvinceTiles tiles = ProvinceTiles.read(ContentDirectory.builtIn(), UNITS);

        for (ProvinceMap map : ProvinceMap.all(UNITS)) {
            List<ProvinceTiles.Tile> found = tiles.of(map).tiles();
            assertThat(found.stream().filter(tile -> !tile.island())).hasSize(map.size());
            assertThat(found.stream().filter(ProvinceTiles.Tile::island))
                    .extracting(tile -> tile.name() + " " + tile.province())
                    .containsExactlyInAnyOrder("Hoàng Sa 48", "Trường Sa 56");
        }
    }

    /** Nobody lies west of somebody in the east: the mainland is where it is. */
    @Test
    void theMapIsTheRightWayRound() {
        ProvinceTiles tiles = ProvinceTiles.read(ContentDirectory.builtIn(), UNITS);
        for (ProvinceMap map : ProvinceMap.all(UNITS)) {
            assertThat(tile(tiles, map, "01").row()).isLessThan(tile(tiles, map, "46").row());
            assertThat(tile(tiles, map, "46").row()).isLessThan(tile(tiles, map, "79").row());
            assertThat(tile(tiles, map, "79").row()).isLessThan(tile(tiles, map, "96").row());
            assertThat(tile(tiles, map, "11").column()).isLessThan(tile(tiles, map, "22").column());
        }
    }

    private static ProvinceTiles.Tile tile(ProvinceTiles tiles, ProvinceMap map, String code) {
        return tiles.of(map).tiles().stream()
                .filter(tile -> tile.province().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"96\": [1, 16]|\"97\": [1, 16]|is no province of that day: 97",
                "\"96\": [1, 16]||leave out: [Cà Mau]",
                "\"96\": [1, 16]|\"96\": [2, 15]|lies on the tile of another: Cà Mau",
                "\"20333\": { province: \"48\"|\"20333\": { province: \"46\"|is no island of province 46"
            })
    void refusesAMapThatIsNotOfItsDay(String was, String is, String said) throws IOException {
        String text = ProjectFiles.text("content/province-maps/34.yaml");
        String changed = text.replace(was.replace("\\n", "\n"), is == null ? "" : is);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(content.resolve("province-maps/34.yaml"), changed);

        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> ProvinceTiles.read(new ContentDirectory(content), UNITS))
                .withMessageContaining("province-maps/34.yaml:")
                .withMessageEndingWith(said);
    }
}
