/** The drawing library, singly imported and loaded only when a chart is on the page. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendScrollComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

echarts.use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendScrollComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
  SVGRenderer,
]);

export type Option = echarts.EChartsCoreOption;

/** Draws as SVG: sharp in print and at any zoom. */
export const draw = (element: HTMLElement) => echarts.init(element, null, { renderer: 'svg' });

/** The same option as a picture file with its title; SVG cannot be one, so it is drawn again on a canvas. */
export async function picture(
  option: Option,
  title: string,
  width: number,
  height: number,
  ground: string,
  ink: string,
): Promise<string> {
  const chart = echarts.init(document.createElement('div'), null, {
    renderer: 'canvas',
    width,
    height,
    devicePixelRatio: 2,
  });
  chart.setOption({ ...option, backgroundColor: ground });
  const drawn = chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: ground });
  const sheet = document.createElement('canvas');
  sheet.width = drawn.width;
  sheet.height = drawn.height + 64;
  const pen = sheet.getContext('2d');
  if (!pen) throw new Error('this browser has no canvas');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = ink;
  pen.font = '600 28px sans-serif';
  pen.fillText(title, 20, 42, sheet.width - 40);
  pen.drawImage(drawn, 0, 64);
  chart.dispose();
  return sheet.toDataURL('image/png');
}
