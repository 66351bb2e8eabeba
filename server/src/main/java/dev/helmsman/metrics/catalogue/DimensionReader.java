package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricCatalogue.Dimension;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code dimensions.yaml}. */
final class DimensionReader {
    private DimensionReader() {}

    /** @throws CatalogueFaults with every fault */
    static List<Dimension> read(CatalogueFile file) {
        FaultList faults = new FaultList(file.name());
        Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
        List<Dimension> dimensions = new ArrayList<>();
        for (Node node : YamlMap.of(root, root.getStartMark(), faults, Set.of("dimensions"))
                .list("dimensions")) {
            YamlMap map = YamlMap.of(node, node.getStartMark(), faults, Set.of("key", "time", "names"));
            dimensions.add(new Dimension(
                    map.required("key"), map.text("names"), map.required("time").equals("true")));
        }
        if (!faults.all().isEmpty()) throw new CatalogueFaults(faults.all());
        return dimensions;
    }
}
