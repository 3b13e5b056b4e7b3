// Draws what the tables of the page say. Without this script the tables stay as they are.
const style = getComputedStyle(document.documentElement);
const colour = name => style.getPropertyValue('--' + name).trim();
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
const language = document.documentElement.lang;
// Browsers shorten no Kazakh numbers; millions and billions are written as in Russian.
const compact = new Intl.NumberFormat(language === 'kk' ? 'ru' : language, {
  notation: 'compact', maximumFractionDigits: 1
});
const brief = {
  format: value => language === 'kk'
    ? compact.format(value).replace('тыс.', 'мың')
    : compact.format(value)
};
const text = { color: colour('ink'), fontFamily: getComputedStyle(document.body).fontFamily };

const base = () => ({
  animation: !still,
  textStyle: text,
  // The HTML tooltip would need inline styles, which the site forbids.
  tooltip: {
    renderMode: 'richText',
    backgroundColor: colour('panel'),
    borderColor: colour('edge'),
    textStyle: text,
    formatter: item => (item.name ? item.name + '\n' : '') + (item.data?.text ?? '')
  }
});

const hues = () => [colour('brand'), colour('second'), '#5c6b2a', '#8a3b55', '#5a5f9e', '#7a6f5d'];

const flow = (model, width) => {
  // On a phone the four columns stand so close that a label must end before the next one begins.
  const narrow = width < 640;
  const right = narrow ? 76 : 150;
  const labels = new Map(model.nodes.map(node => [node.name, node.label]));
  const sums = new Map();
  model.links.forEach(link => sums.set(link.target, (sums.get(link.target) ?? 0) + link.value));
  const sum = name => sums.get(name)
    ?? model.links.filter(link => link.source === name).reduce((all, link) => all + link.value, 0);
  return {
    ...base(),
    color: hues(),
    tooltip: {
      ...base().tooltip,
      formatter: item => item.dataType === 'edge'
        ? `${labels.get(item.data.source)} → ${labels.get(item.data.target)}\n${item.data.text}`
        : `${labels.get(item.name)}\n${brief.format(sum(item.name))}`
    },
    series: [{
      type: 'sankey',
      nodes: model.nodes.filter(node => sum(node.name) > 0),
      links: model.links,
      left: 8, right, top: 8, bottom: 8,
      nodeGap: 12,
      emphasis: { focus: 'adjacency' },
      lineStyle: { color: 'source', opacity: .35 },
      label: {
        color: colour('ink'),
        fontSize: narrow ? 11 : 12,
        width: narrow ? Math.floor((width - right) / 3) - 46 : 170,
        overflow: 'truncate',
        lineHeight: 16,
        formatter: item => `${labels.get(item.name)}\n${brief.format(sum(item.name))}`
      }
    }]
  };
};

const bars = model => ({
  ...base(),
  color: hues(),
  legend: { top: 0, textStyle: text },
  grid: { left: 70, right: 16, top: 40, bottom: 30 },
  xAxis: { type: 'category', data: model.names, axisLabel: text },
  yAxis: { type: 'value', min: 0, axisLabel: { ...text, formatter: value => brief.format(value) } },
  series: model.series.map(serie => ({ type: 'bar', name: serie.name, data: serie.values }))
});

const map = (model, shapes) => {
  echarts.registerMap('kz', shapes);
  const names = new Map(model.map(area => [area.name, area]));
  return {
    ...base(),
    tooltip: { ...base().tooltip, formatter: item => {
      const area = names.get(item.name);
      return area ? `${area.label}\n${area.text}` : '';
    } },
    visualMap: {
      min: 0,
      max: Math.max(1, ...model.map(area => area.value)),
      inRange: { color: [colour('sunk'), colour('brand')] },
      formatter: value => brief.format(value),
      textStyle: text,
      calculable: true,
      left: 8, bottom: 8
    },
    series: [{
      type: 'map',
      map: 'kz',
      nameProperty: 'name',
      data: model,
      roam: true,
      scaleLimit: { min: 1, max: 8 },
      aspectScale: .7,
      top: 8, bottom: 8,
      itemStyle: { borderColor: colour('panel'), borderWidth: 1 },
      emphasis: { label: { show: false }, itemStyle: { areaColor: colour('second') } },
      select: { disabled: true }
    }]
  };
};

const draw = async figure => {
  const model = JSON.parse(figure.dataset.model);
  const canvas = document.createElement('div');
  canvas.className = 'canvas canvas-' + figure.dataset.draw;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.querySelector('figcaption').textContent.trim());
  let options;
  switch (figure.dataset.draw) {
    case 'flow': options = flow(model, figure.clientWidth); break;
    case 'bars': options = bars(model); break;
    case 'map': options = map(model, await (await fetch(figure.dataset.shapes)).json()); break;
  }
  figure.querySelector('figcaption').after(canvas);
  const chart = echarts.init(canvas);
  chart.setOption(options);
  chart.on('click', item => { if (item.data?.href) location.assign(item.data.href); });
  new ResizeObserver(() => chart.resize()).observe(canvas);
  figure.querySelector('details').open = false;
};

document.querySelectorAll('figure[data-draw]').forEach(draw);
