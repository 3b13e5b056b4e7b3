package kz.tereze.infra.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tereze.projections.json.TerezeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// OCDS's merging routine as the standard describes it, led by the marks in the official release
/// schema (`omitWhenMerged`, `wholeListMerge`). It works on flat paths, unlike the one it checks:
/// every value lies under a path, lists of things with ids are addressed by their ids.
final class MergeBySchema {

  private final JsonNode schema;

  private MergeBySchema(JsonNode schema) {
    this.schema = schema;
  }

  static MergeBySchema read() {
    return new MergeBySchema(
        TerezeJson.mapper().readTree(OfficialSchemas.read("ocds/1.1.5/release-schema.json")));
  }

  /// @param releases in the order of their dates
  JsonNode merge(JsonNode releases) {
    Map<List<String>, JsonNode> flat = new LinkedHashMap<>();
    for (JsonNode release : releases) {
      flatten(release, schema, List.of(), flat);
    }
    return unflatten(flat);
  }

  /// Without what a compiled release has of its own.
  static JsonNode withoutIdentity(JsonNode compiled) {
    ObjectNode copy = compiled.deepCopy().asObject();
    copy.remove(List.of("id", "date", "tag"));
    Map<List<String>, JsonNode> flat = new LinkedHashMap<>();
    read().flatten(copy, read().schema, List.of(), flat);
    return read().unflatten(flat);
  }

  private void flatten(
      JsonNode node, JsonNode rules, List<String> path, Map<List<String>, JsonNode> flat) {
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        JsonNode rule = resolve(resolve(rules).path("properties").path(name));
        if (!rule.path("omitWhenMerged").asBoolean(false)) {
          flatten(node.path(name), rule, plus(path, "." + name), flat);
        }
      }
    } else if (node.isArray()
        && isIdentified(node)
        && !rules.path("wholeListMerge").asBoolean(false)) {
      for (JsonNode thing : node) {
        flatten(
            thing,
            resolve(rules.path("items")),
            plus(path, "#" + thing.path("id").asString()),
            flat);
      }
    } else if (node.isNull()) {
      flat.remove(path);
    } else {
      flat.put(path, node);
    }
  }

  private static boolean isIdentified(JsonNode list) {
    for (JsonNode thing : list) {
      if (!thing.has("id")) {
        return false;
      }
    }
    return !list.isEmpty();
  }

  private JsonNode resolve(JsonNode rule) {
    String reference = rule.path("$ref").asString("");
    return reference.startsWith("#/") ? schema.at(reference.substring(1)) : rule;
  }

  private static List<String> plus(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  /// Objects with sorted members, so that two of them compare whatever their order.
  private JsonNode unflatten(Map<List<String>, JsonNode> flat) {
    Map<String, Map<List<String>, JsonNode>> parts = new LinkedHashMap<>();
    boolean isList = false;
    for (Map.Entry<List<String>, JsonNode> one : flat.entrySet()) {
      List<String> path = one.getKey();
      if (path.isEmpty()) {
        return one.getValue();
      }
      isList = path.getFirst().startsWith("#");
      parts
          .computeIfAbsent(path.getFirst(), step -> new LinkedHashMap<>())
          .put(path.subList(1, path.size()), one.getValue());
    }
    if (isList) {
      ArrayNode list = TerezeJson.mapper().createArrayNode();
      parts.values().forEach(part -> list.add(unflatten(part)));
      return list;
    }
    ObjectNode object = TerezeJson.mapper().createObjectNode();
    new TreeMap<>(parts).forEach((step, part) -> object.set(step.substring(1), unflatten(part)));
    return object;
  }
}
